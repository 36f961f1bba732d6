import { PAGE_ROWS } from '@health-code/shared/api/page';
import type { Staff } from '@health-code/shared/gate/gate';
import type { PlaceId } from '@health-code/shared/place/place';
import { toIso } from '@health-code/shared/time/shanghai';
import type { PagedCall, TellingPage } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { getPlaceFor } from '../place/get-place-for.ts';

export interface ListStaff extends PagedCall {
  readonly placeId: PlaceId;
}

/** A page of who works at a place now, newest first. Throws PLACE.NOT_FOUND, REQUEST.INVALID. */
export async function listStaff(
  { cursors, ...deps }: Needs<'cursors', 'places' | 'gates'>,
  { caller, placeId, cursor }: ListStaff,
): Promise<TellingPage<Staff>> {
  await getPlaceFor(deps, caller, 'staff.list', placeId);
  const list = ['staff', placeId];
  const page = { limit: PAGE_ROWS, after: cursors.open(list, cursor) };
  const { items, next } = await deps.stores.gates.listByPlace(placeId, page);
  const rows = items
    .filter(({ state }) => state === 'active')
    .sort((a, b) => b.createdAt - a.createdAt)
    .map(({ gateId, label, role, createdAt }) => ({ gateId, label, role, createdAt: toIso(createdAt) }));
  return { rows, next: cursors.seal(list, next) };
}
