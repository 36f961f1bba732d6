import type { PersonId } from '@health-code/shared/person/person-id';
import type { CheckInAnswer } from '@health-code/shared/visit/visit';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { entered, type LastEntry } from './last-entries.shared';

const KEY = 'last-entries';
type LastEntries = Readonly<Record<string, LastEntry>>;

/** Remembers where people checked in just now; the answer is their last entries, in the order of the results. */
export function rememberEntries({ place, results, serverTime }: CheckInAnswer): LastEntry[] {
  const before = readStored<LastEntries>(KEY) ?? {};
  const at = Date.parse(serverTime);
  const entries = results.map(({ personId, visitId }) => entered(before[personId], { visitId, place, at }));
  const changed = Object.fromEntries(results.map(({ personId }, index) => [personId, entries[index]]));
  writeStored(KEY, { ...before, ...changed });
  return entries;
}

/** The last entries of these people. */
export function lastEntries(personIds: readonly PersonId[]): { personId: PersonId; entry: LastEntry }[] {
  const entries = readStored<LastEntries>(KEY) ?? {};
  return personIds.flatMap((personId) => {
    const entry = entries[personId];
    return entry === undefined ? [] : [{ personId, entry }];
  });
}

/** The person said that they have left. */
export function rememberLeaving(personId: string, visitId: string): void {
  const entries = readStored<LastEntries>(KEY) ?? {};
  const last = entries[personId];
  if (last?.visitId === visitId) writeStored(KEY, { ...entries, [personId]: { ...last, hasLeft: true } });
}

/** At the end of a session: where somebody was is nobody else's business. */
export function forgetEntries(): void {
  removeStored(KEY);
}
