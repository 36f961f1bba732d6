import type { Deps } from '@health-code/functions/config/deps';
import { fieldContext } from '@health-code/functions/crypto/field-cipher';
import { keys, prefixes } from '@health-code/functions/stores/keys';
import { personIdSchema } from '@health-code/shared/person/person-id';
import { knownAs } from './known-as.ts';
import { type Moved, movePerson, type PersonTables } from './move-person.ts';

export interface RekeyTally extends Record<Moved, number> {
  looked: number;
  toMove: number;
  unknown: number;
}

export interface RekeyOptions {
  /** Without it people are counted and nothing is changed. */
  readonly write: boolean;
  readonly onProgress: (looked: number) => void;
}

/** Looks at every person, and brings those to their key of today who are known by an older one. */
export async function rekeyPeople(deps: Deps, tables: PersonTables, options: RekeyOptions): Promise<RekeyTally> {
  const tally: RekeyTally = { looked: 0, toMove: 0, unknown: 0, moved: 0, joined: 0, foreign: 0 };
  for await (const { pk } of tables.people.withSortKey(keys.profile('').sk)) {
    const record = await deps.stores.people.find(personIdSchema.parse(pk.slice(prefixes.person.length)));
    tally.looked += 1;
    options.onProgress(tally.looked);
    if (record === undefined) continue;
    const number = deps.cipher.open(record.sealed.number, fieldContext(record.personId, 'number'));
    const known = knownAs({ personId: record.personId, type: record.documentType, number }, deps.ids);
    if (known.kind === 'unknown') tally.unknown += 1;
    else if (known.personId !== record.personId) {
      tally.toMove += 1;
      if (options.write) tally[await movePerson(deps, tables, { record, to: known.personId })] += 1;
    }
  }
  return tally;
}
