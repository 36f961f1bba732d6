import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import { personIdSchema } from '@health-code/shared/person/person-id';
import { isCreditCodeChecked } from '@health-code/shared/place/credit-code';
import { type Entrance, type NewPlace, type Place, type PlaceId, placeIdSchema } from '@health-code/shared/place/place';
import type { Deps } from '../../config/deps.ts';
import { DomainError, InvalidInputError } from '../../domain-error.ts';
import type { PlaceRecord, SealedManager } from '../../stores/place/place-store.ts';
import { fieldContext } from '../person/person-view.ts';
import { countyOf } from '../place-review/review-places.ts';
import { placeErrors } from './check-places.ts';
import { placeView } from './place-view.ts';

export interface RegisterPlace {
  readonly accountId: string;
  readonly place: NewPlace;
  readonly idempotencyKey: string | undefined;
  readonly now: number;
}

/**
 * Registers a place and the codes of its entrances. The place's id stands for the intention and the code follows from
 * the id, so that place, list entry and code are three writes that a retry completes. Throws IDEMPOTENCY.MISMATCH.
 */
export async function registerPlace(deps: Deps, call: RegisterPlace): Promise<Place> {
  const errors = placeErrors(deps, call.place);
  if (errors.length > 0) throw new InvalidInputError(errors);
  const record = placeRecord(deps, call);
  const stored = await deps.stores.places.add(record);
  if (stored.fingerprint !== record.fingerprint) throw new DomainError('IDEMPOTENCY.MISMATCH');
  await deps.stores.places.link(call.accountId, stored.placeId);
  if (stored.state === 'pending') await deps.stores.places.queueReview(countyOf(stored.division), stored.placeId);
  for (const entrance of record.entrances) {
    await deps.stores.places.putCode({ ...entrance, placeId: stored.placeId, status: 'active' });
  }
  return placeView(deps, stored);
}

function placeRecord(deps: Deps, { accountId, place, idempotencyKey, now }: RegisterPlace): PlaceRecord {
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
    entrances: (entrances ?? ['']).map((name, index) => firstEntrance(deps, placeId, name, index)),
    createdAt: now,
    fingerprint: deps.ids.fingerprint(place),
  };
}

/** A credit code that does not fit its check character is a matter for a reviewer, where there are any. */
function needsReview(deps: Deps, creditCode: string | undefined): boolean {
  const isDoubtful = creditCode !== undefined && !isCreditCodeChecked(creditCode);
  return deps.settings.PLACE_REVIEW === 'required' || (deps.settings.PLACE_REVIEW === 'doubtful' && isDoubtful);
}

/** The first entrance is `main`, so that the code of a place with one door does not depend on a name. */
function firstEntrance(deps: Deps, placeId: PlaceId, name: string, index: number): Entrance {
  const entranceId = index === 0 ? 'main' : `e${index}`;
  return { entranceId, name, version: 1, code: deps.ids.placeCode(placeId, entranceId, 1) };
}

function sealManager(deps: Deps, placeId: PlaceId, manager: NonNullable<NewPlace['manager']>): SealedManager {
  return {
    name: deps.cipher.seal(manager.name, fieldContext(placeId, 'manager-name')),
    phone: deps.cipher.seal(manager.phone, fieldContext(placeId, 'manager-phone')),
    ...(manager.document && { document: sealDocument(deps, placeId, manager.document) }),
  };
}

function sealDocument(deps: Deps, placeId: PlaceId, { type, number, nationality }: IdentityDocument) {
  return {
    personId: personIdSchema.parse(deps.ids.person(type, number, nationality)),
    number: deps.cipher.seal(number, fieldContext(placeId, 'manager-number')),
  };
}
