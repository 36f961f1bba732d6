import { maskDocumentNumber, maskName, maskPhone } from '@health-code/shared/identity/mask';
import { isCreditCodeChecked } from '@health-code/shared/place/credit-code';
import type { Place, PublicPlace } from '@health-code/shared/place/place';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { fieldContext } from '../person/person-view.ts';

/** A place as its owner sees it; the manager is masked. */
export function placeView(deps: Deps, record: PlaceRecord): Place {
  return {
    placeId: record.placeId,
    name: record.name,
    kind: record.kind,
    subKind: record.subKind,
    creditCode: creditCodeView(record.creditCode),
    asksTestWithinHours: record.asksTestWithinHours,
    asksCheckOut: record.asksCheckOut,
    division: record.division,
    divisionName: record.divisionName,
    address: record.address,
    location: { latitude: record.location.latitude, longitude: record.location.longitude },
    manager: managerView(deps, record),
    state: record.state,
    reviewNote: record.reviewNote ?? null,
    entrances: [...record.entrances],
    createdAt: toIso(record.createdAt),
  };
}

function creditCodeView(code: string | undefined): Place['creditCode'] {
  return code === undefined ? null : { code, isChecked: isCreditCodeChecked(code) };
}

function managerView(deps: Deps, { placeId, sealedManager }: PlaceRecord): Place['manager'] {
  if (sealedManager === undefined) return null;
  const { name, phone, document } = sealedManager;
  const open = (sealed: string, field: string) => deps.cipher.open(sealed, fieldContext(placeId, field));
  return {
    name: maskName(open(name, 'manager-name')),
    phone: maskPhone(open(phone, 'manager-phone')),
    documentNumber: document === undefined ? null : maskDocumentNumber(open(document.number, 'manager-number')),
  };
}

/** A place as its poster shows it. */
export function publicPlaceView(record: PlaceRecord, entranceId: string): PublicPlace {
  return {
    placeId: record.placeId,
    name: record.name,
    kind: record.kind,
    address: record.address,
    divisionName: record.divisionName,
    entrance: record.entrances.find((entrance) => entrance.entranceId === entranceId)?.name ?? '',
  };
}

/** Throws PLACE.PENDING, PLACE.SUSPENDED or PLACE.CLOSED. */
export function requireActive(record: PlaceRecord): void {
  if (record.state === 'pending') throw new DomainError('PLACE.PENDING');
  if (record.state === 'suspended') throw new DomainError('PLACE.SUSPENDED');
  if (record.state === 'closed') throw new DomainError('PLACE.CLOSED');
}
