import type { PersonId } from '@health-code/shared/person/person-id';
import type { CheckInAnswer } from '@health-code/shared/visit/visit';
import { readPersonal, writePersonal } from '../../../core/store/personal-storage';
import { entered, type LastCheckIn } from './last-check-ins.shared';

const KEY = 'last-check-ins';
type LastCheckIns = Readonly<Record<string, LastCheckIn>>;

/** Remembers, for as long as the session lasts, where people checked in; returns their last check-ins in the order of the results. */
export function rememberCheckIns({ place, results, serverTime }: CheckInAnswer): LastCheckIn[] {
  const before = readPersonal<LastCheckIns>(KEY) ?? {};
  const at = Date.parse(serverTime);
  const checkIns = results.map(({ personId, visitId }) => entered(before[personId], { visitId, place, at }));
  const changed = Object.fromEntries(results.map(({ personId }, index) => [personId, checkIns[index]]));
  writePersonal(KEY, { ...before, ...changed });
  return checkIns;
}

/** The last check-ins of these people. */
export function lastCheckIns(personIds: readonly PersonId[]): { personId: PersonId; checkIn: LastCheckIn }[] {
  const checkIns = readPersonal<LastCheckIns>(KEY) ?? {};
  return personIds.flatMap((personId) => {
    const checkIn = checkIns[personId];
    return checkIn === undefined ? [] : [{ personId, checkIn }];
  });
}

/** The person said that they have left. */
export function rememberLeaving(personId: string, visitId: string): void {
  const checkIns = readPersonal<LastCheckIns>(KEY) ?? {};
  const last = checkIns[personId];
  if (last?.visitId === visitId) writePersonal(KEY, { ...checkIns, [personId]: { ...last, hasLeft: true } });
}
