import { PAGE_ROWS } from '@health-code/shared/api/page';
import type { PlaceState } from '@health-code/shared/place/place';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { GateRecord } from '../../stores/gate/gate-store.ts';
import { everyPage } from '../../stores/page.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import type { HoldingsNeeds } from './holdings.ts';
import { personTally } from './person-tally.ts';
import { sumOf, type Tally } from './tally.ts';

export type AccountTallyNeeds = HoldingsNeeds & Needs<never, 'people' | 'accounts' | 'sessions' | 'places' | 'gates'>;

/** Others rely on it: its posters hang. One that waits for its review has none. */
const OPEN: ReadonlySet<PlaceState> = new Set(['active', 'suspended']);

/** What the deletion of an account would delete now, and what it would leave. Throws ACCOUNT.HAS_PLACES. */
export async function accountTally(deps: AccountTallyNeeds, accountId: string, now: number): Promise<Tally> {
  const { people, sessions, accounts } = deps.stores;
  const places = await placesOf(deps, accountId);
  if (places.some(({ state }) => OPEN.has(state))) throw new DomainError('ACCOUNT.HAS_PLACES');
  const counts = [
    ['places', places.length],
    ['posts', (await gatesOf(deps, accountId)).length],
    ['devices', (await sessions.listByAccount(accountId)).length],
    ['logins', (await accounts.listLogins(accountId)).length],
  ] as const;
  const own = { deleted: counts.map(([kind, count]) => ({ kind, count })), kept: [] };
  const ids = await people.listIds(accountId);
  return sumOf([...(await Promise.all(ids.map((personId) => personTally(deps, personId, now)))), own]);
}

export const gatesOf = ({ stores }: Needs<never, 'gates'>, accountId: string): Promise<GateRecord[]> =>
  everyPage((page) => stores.gates.listByAccount(accountId, page), PAGE_ROWS);

export async function placesOf({ stores }: Needs<never, 'places'>, accountId: string): Promise<PlaceRecord[]> {
  return stores.places.getMany(await everyPage((page) => stores.places.listIds(accountId, page), PAGE_ROWS));
}
