import { PAGE_ROWS } from '@health-code/shared/api/page';
import type { ManagedPlace } from '@health-code/shared/place/place';
import type { PagedCall, TellingPage } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import type { GateRecord } from '../../stores/gate/gate-store.ts';
import type { Page } from '../../stores/page.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { managedPlaceView } from './place-view.ts';

type ListNeeds = Needs<'cipher' | 'cursors', 'places' | 'gates'>;

/**
 * A page of the places that the account owns, and after those of the ones that it manages; newest first within a page.
 * Throws REQUEST.INVALID.
 */
export async function listPlaces(
  deps: ListNeeds,
  { caller: { accountId }, cursor }: PagedCall,
): Promise<TellingPage<ManagedPlace>> {
  const list = ['places', accountId];
  const { items, next } = await pageOfBoth(deps, accountId, deps.cursors.open(list, cursor));
  const rows = items
    .sort((a, b) => b.createdAt - a.createdAt)
    .map((record) => managedPlaceView(deps, record, accountId));
  return { rows, next: deps.cursors.seal(list, next) };
}

/** A cursor says in which of the two lists it is; where the first one ends, the page is filled from the second. */
const OWNED = 'owned ';
const MANAGED = 'managed ';

async function pageOfBoth(deps: ListNeeds, accountId: string, after = OWNED): Promise<Page<PlaceRecord>> {
  if (after.startsWith(MANAGED)) return managedPage(deps, accountId, PAGE_ROWS, after.slice(MANAGED.length));
  const { places } = deps.stores;
  const owned = await places.listIds(accountId, { limit: PAGE_ROWS, after: after.slice(OWNED.length) || undefined });
  const items = await places.getMany(owned.items);
  if (owned.next !== undefined) return { items, next: OWNED + owned.next };
  if (owned.items.length === PAGE_ROWS) return { items, next: MANAGED };
  const managed = await managedPage(deps, accountId, PAGE_ROWS - owned.items.length, '');
  return { items: [...items, ...managed.items], next: managed.next };
}

async function managedPage(
  { stores }: ListNeeds,
  accountId: string,
  limit: number,
  after: string,
): Promise<Page<PlaceRecord>> {
  const { items, next } = await stores.gates.listByAccount(accountId, { limit, after: after || undefined });
  const placeIds = items.filter(isManager).map(({ placeId }) => placeId);
  const places = await stores.places.getMany([...new Set(placeIds)]);
  // An owner who manages the place, too, has it already.
  const others = places.filter((place) => place.accountId !== accountId);
  return { items: others, next: next === undefined ? undefined : MANAGED + next };
}

const isManager = ({ role, state }: GateRecord): boolean => role === 'manager' && state === 'active';
