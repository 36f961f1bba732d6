import type { PersonId } from '@health-code/shared/person/person-id';
import type { Visit } from '@health-code/shared/visit/visit';
import { api } from '../../../core/api/api';
import { serverNow } from '../../../core/clock/server-clock';
import { rememberLeaving } from './last-check-ins';

/** Ends a stay now. Idempotent but for the time. */
export async function checkOutNow(personId: PersonId, { visitId, at }: Pick<Visit, 'visitId' | 'at'>): Promise<Visit> {
  // A clock that is a little behind must not let anybody leave before they arrived.
  const leftAt = Math.max(serverNow(), Date.parse(at));
  const body = { arrivedAt: at, leftAt: new Date(leftAt).toISOString() };
  const visit = await api('correctVisit', { params: { personId, visitId }, body });
  rememberLeaving(personId, visitId);
  return visit;
}
