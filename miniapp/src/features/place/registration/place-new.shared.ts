import type { RouteBodyInput } from '@health-code/shared/api/contract';
import { documentFault } from '@health-code/shared/identity/document';
import { canonicalName, personNameFault } from '@health-code/shared/identity/person-name';
import { cleanPhone, isPhone } from '@health-code/shared/identity/phone-number';
import { CREDIT_CODE, isCreditCodeChecked } from '@health-code/shared/place/credit-code';
import type { Location } from '@health-code/shared/place/location';
import type { Place, PlaceKind, TestAge } from '@health-code/shared/place/place';
import { cleanCode, cleanLine, plainCharacters } from '@health-code/shared/text/clean';
import { lineFault } from '@health-code/shared/text/line-fault';
import { chosenCode, type DivisionPath } from '../../division/division-cascade.shared';
import { entranceFault, withTyped } from '../parts/entrances.shared';

export interface PlaceForm {
  readonly name: string;
  readonly kind: PlaceKind | '';
  readonly subKind: string;
  readonly creditCode: string;
  readonly entrances: readonly string[];
  /** An entrance that is typed and not yet added. */
  readonly entranceTyped: string;
  readonly asksTestWithinHours: TestAge | null;
  readonly asksCheckOut: boolean;
  readonly area: DivisionPath;
  readonly address: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly hasManager: boolean;
  readonly managerName: string;
  readonly managerPhone: string;
  /** A resident id, as far as it is given. */
  readonly managerId: string;
}

export const EMPTY_PLACE: PlaceForm = {
  name: '',
  kind: '',
  subKind: '',
  creditCode: '',
  entrances: [],
  entranceTyped: '',
  asksTestWithinHours: null,
  asksCheckOut: false,
  area: [],
  address: '',
  latitude: '',
  longitude: '',
  hasManager: false,
  managerName: '',
  managerPhone: '',
  managerId: '',
};

/** The form prefilled from a refused place. The person in charge comes back masked and has to be typed again. */
export function formOf(place: Place, area: DivisionPath): PlaceForm {
  const { name, kind, subKind, asksTestWithinHours, asksCheckOut, address, manager } = place;
  return {
    ...EMPTY_PLACE,
    ...{ name, kind, subKind, asksTestWithinHours, asksCheckOut, area, address },
    ...coordinateFields(place.location),
    creditCode: place.creditCode?.code ?? '',
    entrances: place.entrances.map((entrance) => entrance.name).filter((entrance) => entrance !== ''),
    hasManager: manager !== null,
  };
}

/** The contract's limits. Its own constants live beside zod schemas, which must not get into a bundle. */
const NAME_MAX_LENGTH = 60;
const ADDRESS_MAX_LENGTH = 120;

/** A county at least, a street where it is known. */
export const AREA_DIGITS = 6;
export const DEEPEST_AREA_DIGITS = 9;

/** About a metre: more digits would be noise. */
const COORDINATE_DIGITS = 5;

export function coordinateFields({
  latitude,
  longitude,
}: Pick<Location, 'latitude' | 'longitude'>): Pick<PlaceForm, 'latitude' | 'longitude'> {
  return { latitude: latitude.toFixed(COORDINATE_DIGITS), longitude: longitude.toFixed(COORDINATE_DIGITS) };
}

/** The point in the two fields; undefined while either is invalid. */
export function readPoint(form: Pick<PlaceForm, 'latitude' | 'longitude'>): Location | undefined {
  const latitude = readCoordinate(form.latitude, 90);
  const longitude = readCoordinate(form.longitude, 180);
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

export function readCoordinate(text: string, limit: number): number | undefined {
  const plain = plainCharacters(text).trim();
  const value = plain === '' ? Number.NaN : Number(plain);
  return Math.abs(value) <= limit ? value : undefined;
}

/** A second level belongs to its first: another kind begins at `other`, which every kind has. */
export function chooseKind(kind: PlaceKind): Pick<PlaceForm, 'kind' | 'subKind'> {
  return { kind, subKind: 'other' };
}

/** Whether a credit code is well formed but has a wrong check character: a warning, not an error. */
export function isDoubtfulCreditCode(typed: string): boolean {
  const code = cleanCode(typed);
  return CREDIT_CODE.test(code) && !isCreditCodeChecked(code);
}

export type PlaceBody = RouteBodyInput<'registerPlace'>;

/** The request, once nothing is missing from the form. */
export function placeBody(form: PlaceForm): PlaceBody | undefined {
  const location = readPoint(form);
  if (form.kind === '' || location === undefined) return undefined;
  const creditCode = cleanCode(form.creditCode);
  const entrances = withTyped(form.entrances, form.entranceTyped);
  return {
    name: cleanLine(form.name),
    kind: form.kind,
    subKind: form.subKind || 'other',
    ...(creditCode === '' ? {} : { creditCode }),
    ...(entrances.length === 0 ? {} : { entrances: [...entrances] }),
    asksTestWithinHours: form.asksTestWithinHours,
    asksCheckOut: form.asksCheckOut,
    division: chosenCode(form.area, AREA_DIGITS),
    address: cleanLine(form.address),
    location,
    ...(form.hasManager ? { manager: managerOf(form) } : {}),
  };
}

function managerOf({ managerName, managerPhone, managerId }: PlaceForm): NonNullable<PlaceBody['manager']> {
  const number = cleanCode(managerId);
  const document = { type: 'resident-id', number } as const;
  return { name: canonicalName(managerName), phone: cleanPhone(managerPhone), ...(number === '' ? {} : { document }) };
}

function managerIdFault({ hasManager, managerId }: PlaceForm): string | undefined {
  const number = cleanCode(managerId);
  return hasManager && number !== '' ? documentFault('resident-id', number) : undefined;
}

/** The codes of what is wrong, by the pointer that the server would name. */
export function placeFaults(form: PlaceForm): Record<string, string> {
  const required = (isThere: boolean) => (isThere ? undefined : 'required');
  const creditCode = cleanCode(form.creditCode);
  const faults: Record<string, string | undefined> = {
    '/name': lineFault(cleanLine(form.name), NAME_MAX_LENGTH),
    '/kind': required(form.kind !== ''),
    '/creditCode': creditCode === '' || CREDIT_CODE.test(creditCode) ? undefined : 'format',
    '/entrances': entranceFault(form.entrances, form.entranceTyped),
    '/division': required(chosenCode(form.area, AREA_DIGITS) !== ''),
    '/address': lineFault(cleanLine(form.address), ADDRESS_MAX_LENGTH),
    '/location/latitude': readCoordinate(form.latitude, 90) === undefined ? 'format' : undefined,
    '/location/longitude': readCoordinate(form.longitude, 180) === undefined ? 'format' : undefined,
    '/manager/name': form.hasManager ? personNameFault(canonicalName(form.managerName)) : undefined,
    '/manager/document/number': managerIdFault(form),
    '/manager/phone': !form.hasManager || isPhone(cleanPhone(form.managerPhone)) ? undefined : 'format',
  };
  const found = Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(found);
}
