import { maskDocumentNumber, maskName, maskPhone } from '@health-code/shared/identity/mask';
import { isCreditCodeChecked } from '@health-code/shared/place/credit-code';
import type { ManagedPlace, Place, PublicPlace } from '@health-code/shared/place/place';
import type { Suspension } from '@health-code/shared/place/suspension';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';

type ViewNeeds = Needs<'cipher'>;

/** A place as its owner sees it; the manager is masked. */
export function placeView(deps: ViewNeeds, record: PlaceRecord): Place {
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
    suspension: record.state === 'suspended' ? (record.suspension ?? NOTHING_SAID) : null,
    entrances: [...record.entrances],
    revision: record.revision,
    proposal: proposalView(record.proposal),
    createdAt: toIso(record.createdAt),
  };
}

const NOTHING_SAID: Suspension = { until: null, note: null };

function proposalView(proposal: PlaceRecord['proposal']): Place['proposal'] {
  if (proposal === undefined) return null;
  const { at: _at, ...rest } = proposal;
  return rest;
}

/** The same with what the account is there. */
export function managedPlaceView(deps: ViewNeeds, record: PlaceRecord, accountId: string): ManagedPlace {
  return { ...placeView(deps, record), role: record.accountId === accountId ? 'owner' : 'manager' };
}

function creditCodeView(code: string | undefined): Place['creditCode'] {
  return code === undefined ? null : { code, isChecked: isCreditCodeChecked(code) };
}

function managerView({ cipher }: ViewNeeds, { placeId, sealedManager }: PlaceRecord): Place['manager'] {
  if (sealedManager === undefined) return null;
  const { name, phone, document } = sealedManager;
  const open = (sealed: string, field: string) => cipher.open(sealed, fieldContext(placeId, field));
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
