import { type GateId, gateIdSchema } from '@health-code/shared/gate/gate';
import type { StaffRole } from '@health-code/shared/gate/staff-roles';
import { type NewPlace, newPlaceSchema, type PlaceId, type PlaceState } from '@health-code/shared/place/place';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { PlaceRecord } from '../stores/place/place-store.ts';
import { registerPlace } from '../usecases/place/register-place.ts';
import { STATION } from './samples.ts';
import type { World } from './world.ts';
import { account, asAccount } from './world-people.ts';

/** A place in a world, and its owner. */
export interface SomePlace {
  readonly caller: AccountCaller;
  readonly placeId: PlaceId;
  /** Of its first entrance. */
  readonly code: string;
  record(): Promise<PlaceRecord>;
}

export const newPlace = (changes: object = {}): NewPlace => newPlaceSchema.parse({ ...STATION, ...changes });

/** A station in any state. */
export async function addPlace(
  world: World,
  { accountId = 'owner', state = 'active' as PlaceState, ...changes }: PlaceOptions = {},
): Promise<SomePlace> {
  const caller = account(accountId);
  const { places } = world.deps.stores;
  const place = await registerPlace(world.deps, { ...asAccount(world, caller), place: newPlace(changes) });
  const { placeId } = place;
  if (place.state !== state) await places.changeState(placeId, place.state, state);
  world.forget();
  const record = async () => (await places.find(placeId)) as PlaceRecord;
  return { caller, placeId, code: place.entrances[0]?.code as string, record };
}

interface PlaceOptions extends Partial<Omit<NewPlace, 'manager'>> {
  readonly accountId?: string;
  readonly state?: PlaceState;
  readonly manager?: object;
}

/** One post at a place, and whose it is. */
export interface SomePost {
  readonly caller: AccountCaller;
  readonly gateId: GateId;
}

export async function addStaff(
  world: World,
  { placeId }: Pick<SomePlace, 'placeId'>,
  { accountId = 'staff', role = 'checker' as StaffRole, state = 'active' as 'active' | 'dismissed' } = {},
): Promise<SomePost> {
  const gateId = gateIdSchema.parse(world.deps.ids.intention(accountId, placeId, 'gate'));
  const post = { gateId, accountId, placeId, label: '东门', role, state, createdAt: world.now() };
  await world.deps.stores.gates.add(post);
  world.forget();
  return { caller: account(accountId), gateId };
}

/** Everybody who can stand to a place in some way, each under an account of that name; `stranger` stands in none. */
export const STANDINGS = ['owner', 'manager', 'checker', 'dismissed', 'stranger'] as const;

/** A place with one member of staff of every kind. */
export async function addStaffedPlace(world: World, options: PlaceOptions = {}): Promise<SomePlace> {
  const place = await addPlace(world, options);
  await addStaff(world, place, { accountId: 'manager', role: 'manager' });
  await addStaff(world, place, { accountId: 'checker', role: 'checker' });
  await addStaff(world, place, { accountId: 'dismissed', role: 'manager', state: 'dismissed' });
  return place;
}
