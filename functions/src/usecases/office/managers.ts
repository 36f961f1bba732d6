import { isManagedWithout, type Manager } from '@health-code/shared/office/granting';
import type { OfficeId } from '@health-code/shared/office/office';
import type { Granted } from '@health-code/shared/office/powers';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';

type ManagerNeeds = Needs<never, 'offices'>;

const MAX_RACES = 8;

/** Until when somebody with these powers manages officials; undefined for never. */
export const managesUntil = (grants: readonly Granted[]): string | undefined =>
  grants.find(({ power }) => power === 'operators')?.until;

/** Counts somebody among those who manage an office. Idempotent. Throws WRITE.CONFLICT. */
export function countManager(deps: ManagerNeeds, officeId: OfficeId, manager: Manager): Promise<void> {
  return changeManagers(deps, officeId, (managers) => [...without(managers, manager.operatorId), manager]);
}

/**
 * Counts them no more, before they lose the power: so that of two who remove each other one stays. Throws
 * OFFICE.LAST_MANAGER for the last one, WRITE.CONFLICT.
 */
export function releaseManager(deps: ManagerNeeds, officeId: OfficeId, operatorId: string, now: number): Promise<void> {
  return changeManagers(deps, officeId, (managers) => {
    if (!managers.some((manager) => manager.operatorId === operatorId)) return managers;
    if (!isManagedWithout(managers, operatorId, now)) throw new DomainError('OFFICE.LAST_MANAGER');
    return without(managers, operatorId);
  });
}

const without = (managers: readonly Manager[], operatorId: string) =>
  managers.filter((manager) => manager.operatorId !== operatorId);

async function changeManagers(
  { stores }: ManagerNeeds,
  officeId: OfficeId,
  change: (managers: readonly Manager[]) => readonly Manager[],
): Promise<void> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const office = await stores.offices.find(officeId);
    if (office === undefined) throw new DomainError('OFFICE.NOT_FOUND');
    const managers = change(office.managers);
    if (managers === office.managers) return;
    if (await isWritten(stores.offices.put({ ...office, managers, revision: office.revision + 1 }))) return;
  }
  throw new DomainError('WRITE.CONFLICT');
}
