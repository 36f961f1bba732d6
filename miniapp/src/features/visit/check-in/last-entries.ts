import type { PersonId } from '@health-code/shared/person/person-id';
import type { CheckInAnswer } from '@health-code/shared/visit/visit';
import { readPersonal, writePersonal } from '../../../core/store/personal-storage';
import { entered, type LastEntry } from './last-entries.shared';

const KEY = 'last-entries';
type LastEntries = Readonly<Record<string, LastEntry>>;

/** Remembers, for as long as the session lasts, where people checked in; returns their last entries in the order of the results. */
export function rememberEntries({ place, results, serverTime }: CheckInAnswer): LastEntry[] {
  const before = readPersonal<LastEntries>(KEY) ?? {};
  const at = Date.parse(serverTime);
  const entries = results.map(({ personId, visitId }) => entered(before[personId], { visitId, place, at }));
  const changed = Object.fromEntries(results.map(({ personId }, index) => [personId, entries[index]]));
  writePersonal(KEY, { ...before, ...changed });
  return entries;
}

/** The last entries of these people. */
export function lastEntries(personIds: readonly PersonId[]): { personId: PersonId; entry: LastEntry }[] {
  const entries = readPersonal<LastEntries>(KEY) ?? {};
  return personIds.flatMap((personId) => {
    const entry = entries[personId];
    return entry === undefined ? [] : [{ personId, entry }];
  });
}

/** The person said that they have left. */
export function rememberLeaving(personId: string, visitId: string): void {
  const entries = readPersonal<LastEntries>(KEY) ?? {};
  const last = entries[personId];
  if (last?.visitId === visitId) writePersonal(KEY, { ...entries, [personId]: { ...last, hasLeft: true } });
}
