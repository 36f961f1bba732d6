import type { EntryCondition } from '@health-code/shared/entry/judge';
import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import { answerOf, type Presented } from './presented.shared';
import type { ViewContext } from './view-context.types';
import { shownColour } from './why.shared';

/** What keeps somebody out at this door of a hospital who is then let in by another way. */
type Ailment = 'colour' | 'test';

/**
 * Undefined at any other place, and where something else than the colour or a test is the matter. Whoever is ill needs a
 * hospital most, and is guided there instead of being sent away.
 */
export function ailment(presented: Presented, kind: PlaceKind | undefined): Ailment | undefined {
  const answer = answerOf(presented);
  if (kind !== 'medical' || (answer !== 'limited' && answer !== 'stop')) return undefined;
  const failed = failedOf(presented);
  // Nobody knows whether a grey person is ill: staff ask.
  if (failed.includes('colour') && shownColour(presented) !== 'grey') return 'colour';
  return failed.includes('no-test') || failed.includes('test-age') ? 'test' : undefined;
}

/** Where staff of a hospital guide somebody who may not pass at this door. */
export function medicalAdvice(presented: Presented, { words, kind }: ViewContext): string | undefined {
  const { medical } = words.gate;
  const found = ailment(presented, kind);
  if (found === undefined) return undefined;
  return found === 'test' ? medical.test : medical.colour(words.colours[shownColour(presented) ?? 'grey'].code);
}

/** What the code failed, and what the issuer knows besides. */
function failedOf(presented: Presented): readonly EntryCondition[] {
  if (presented.kind === 'person') return presented.answer.failed;
  if (presented.kind !== 'code') return [];
  const { verdict, current } = presented;
  return [...('failed' in verdict ? verdict.failed : []), ...(current?.failed ?? [])];
}
