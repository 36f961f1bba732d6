import type { PersonalCode } from '@health-code/shared/api/routes/person-routes';
import type { PersonId } from '@health-code/shared/identity/person';
import { statusAt } from '@health-code/shared/rules/evaluate';
import { fromIso, toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../config/deps.ts';
import { fieldContext } from './person-view.ts';
import { getOwnSnapshot } from './snapshots.ts';

/** What the code page shows: one read, no write. Throws PERSON.NOT_FOUND. */
export async function getCode(deps: Deps, accountId: string, personId: PersonId, now: number): Promise<PersonalCode> {
  const snapshot = await getOwnSnapshot(deps, accountId, personId, now);
  const status = statusAt(snapshot.timeline, deps.ruleSet, now);
  const ticket = deps.tickets.issue(personId, now, status.next === null ? undefined : fromIso(status.next.at));
  return {
    personId,
    name: deps.cipher.open(snapshot.sealedName, fieldContext(personId, 'masked-name')),
    status,
    qr: { text: ticket.text, expiresAt: toIso(ticket.expiresAt) },
    serverTime: toIso(now),
  };
}
