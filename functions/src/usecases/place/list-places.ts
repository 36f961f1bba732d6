import type { ManagedPlace } from '@health-code/shared/place/place';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import type { GateRecord } from '../../stores/gate/gate-store.ts';
import { managedPlaceView } from './place-view.ts';

/** The places that the account owns or manages, newest first. */
export async function listPlaces(deps: Needs<'cipher', 'places' | 'gates'>, { caller }: Call): Promise<ManagedPlace[]> {
  const { places, gates } = deps.stores;
  const [owned, posts] = await Promise.all([places.listIds(caller.accountId), gates.listByAccount(caller.accountId)]);
  const managed = posts.filter(isManager).map(({ placeId }) => placeId);
  const records = await places.getMany([...new Set([...owned, ...managed])]);
  return records
    .sort((a, b) => b.createdAt - a.createdAt)
    .map((record) => managedPlaceView(deps, record, caller.accountId));
}

const isManager = ({ role, state }: GateRecord): boolean => role === 'manager' && state === 'active';
