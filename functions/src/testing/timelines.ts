import type { PersonId } from '@health-code/shared/person/person-id';
import type { Colour } from '@health-code/shared/rules/colour';
import type { Timeline } from '@health-code/shared/rules/timeline';
import { fieldContext } from '../crypto/field-cipher.ts';
import type { Snapshot } from '../stores/snapshot/snapshot-store.ts';
import type { World } from './world.ts';

const PERSON = '0'.repeat(26) as PersonId;

/** A snapshot that has each colour until an instant, one after the other, and is grey after the last. */
export function snapshotWith(
  { deps }: World,
  spans: readonly (readonly [colour: Exclude<Colour, 'grey'>, until: number])[],
  badges: Partial<Timeline['badges']> = {},
): Snapshot {
  const holds = spans.map(([colour, to], index) => ({
    code: colour,
    stage: 0,
    colour,
    from: spans[index - 1]?.[1] ?? 0,
    to,
    since: 0,
    hardEnd: to,
    ways: [],
    factId: colour,
  }));
  return {
    personId: PERSON,
    tenure: 0,
    proofLevel: 'declared',
    relation: 'self',
    accountId: 'family',
    sealedName: deps.cipher.seal('王**', fieldContext(PERSON, 'masked-name')),
    sealedHint: deps.cipher.seal('112X王', fieldContext(PERSON, 'identity-hint')),
    timeline: { ruleSetId: 'X', holds, badges: { test: null, doses: 0, lastDoseAt: null, trips: [], ...badges } },
    revision: 1,
  };
}
