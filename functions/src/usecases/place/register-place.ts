import { type Entrance, type NewPlace, type Place, type PlaceId, placeIdSchema } from '@health-code/shared/place/place';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError, InvalidInputError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import type { PlaceRecord, SealedManager } from '../../stores/place/place-store.ts';
import { needsReview } from './needs-review.ts';
import { placeErrors } from './place-errors.ts';
import { placeView } from './place-view.ts';
import { queueForReview } from './queue-for-review.ts';
import { requireProvedAccount } from './require-proved-account.ts';

type RegisterNeeds = Needs<'ids' | 'randomId' | 'cipher' | 'divisions' | 'settings', 'places' | 'people'>;

export interface RegisterPlace extends IdempotentCall {
  readonly place: NewPlace;
}

/**
 * Registers a place and the codes of its entrances. The place's id follows from the idempotency key and the code from
 * the id, so that place, list entry and code are writes that a retry completes. Throws REQUEST.INVALID, PROOF.NEEDED,
 * IDEMPOTENCY.MISMATCH.
 */
export async function registerPlace(deps: RegisterNeeds, call: RegisterPlace): Promise<Place> {
  const errors = placeErrors(deps, call.place);
  if (errors.length > 0) throw new InvalidInputError(errors);
  await requireProvedAccount(deps, call.caller.accountId);
  const { places } = deps.stores;
  const record = placeRecord(deps, call);
  const stored = await places.add(record);
  if (stored.fingerprint !== record.fingerprint) throw new DomainError('IDEMPOTENCY.MISMATCH');
  await places.link(call.caller.accountId, stored.placeId);
  if (stored.state === 'pending') await queueForReview(deps, stored, call.now);
  for (const entrance of stored.entrances) {
    // A code that was replaced in this very moment stays revoked, and the one in its place was written by who replaced it.
    await isWritten(places.putCode({ ...entrance, placeId: stored.placeId, status: 'active' }));
  }
  return placeView(deps, stored);
}

function placeRecord(deps: RegisterNeeds, { caller, place, idempotencyKey, now }: RegisterPlace): PlaceRecord {
  const { accountId } = caller;
  const placeId = placeIdSchema.parse(deps.ids.intention(accountId, idempotencyKey ?? deps.randomId(), 'place'));
  const { manager, location, entrances, creditCode, ...rest } = place;
  return {
    ...rest,
    placeId,
    accountId,
    divisionName: deps.divisions().fullName(place.division),
    location: { latitude: location.latitude, longitude: location.longitude },
    sealedManager: manager && sealManager(deps, placeId, manager),
    creditCode,
    state: needsReview(deps, creditCode) ? 'pending' : 'active',
    reviewNote: undefined,
    suspension: undefined,
    entrances: (entrances ?? ['']).map((name, index) => firstEntrance(deps, placeId, name, index)),
    retired: [],
    revision: 1,
    proposal: undefined,
    lastEdit: undefined,
    createdAt: now,
    fingerprint: deps.ids.fingerprint(place),
  };
}

/** The first entrance is `main`, so that the code of a place with one door does not depend on a name. */
function firstEntrance({ ids }: RegisterNeeds, placeId: PlaceId, name: string, index: number): Entrance {
  const entranceId = index === 0 ? 'main' : `e${index}`;
  return { entranceId, name, version: 1, code: ids.placeCode(placeId, entranceId, 1) };
}

function sealManager(
  { cipher, ids }: RegisterNeeds,
  placeId: PlaceId,
  { name, phone, document }: NonNullable<NewPlace['manager']>,
): SealedManager {
  const seal = (value: string, field: string) => cipher.seal(value, fieldContext(placeId, field));
  return {
    name: seal(name, 'manager-name'),
    phone: seal(phone, 'manager-phone'),
    ...(document && { document: { personId: ids.person(document), number: seal(document.number, 'manager-number') } }),
  };
}
