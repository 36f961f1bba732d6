import type { RouteBodyInput } from '@health-code/shared/api/contract';
import type { Location } from '@health-code/shared/place/location';
import type { PlaceKind } from '@health-code/shared/place/place';
import { chosenCode, type DivisionPath } from '../divisions/division-cascade.shared';
import { cleanPhone, isPhone } from '../session/sign-in.shared';

export interface PlaceForm {
  readonly name: string;
  readonly kind: PlaceKind | '';
  readonly area: DivisionPath;
  readonly address: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly hasManager: boolean;
  readonly managerName: string;
  readonly managerPhone: string;
}

export const EMPTY_PLACE: PlaceForm = {
  name: '',
  kind: '',
  area: [],
  address: '',
  latitude: '',
  longitude: '',
  hasManager: false,
  managerName: '',
  managerPhone: '',
};

/** A county at least, a street where it is known. */
export const AREA_DIGITS = 6;
export const DEEPEST_AREA_DIGITS = 9;

/** About a metre: more digits would be noise. */
const COORDINATE_DIGITS = 5;

export function coordinateFields({ latitude, longitude }: Location): Pick<PlaceForm, 'latitude' | 'longitude'> {
  return { latitude: latitude.toFixed(COORDINATE_DIGITS), longitude: longitude.toFixed(COORDINATE_DIGITS) };
}

export function readCoordinate(text: string, limit: number): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text.trim());
  return Math.abs(value) <= limit ? value : undefined;
}

export type PlaceBody = RouteBodyInput<'registerPlace'>;

/** The request, once nothing is missing from the form. */
export function placeBody(form: PlaceForm): PlaceBody | undefined {
  const latitude = readCoordinate(form.latitude, 90);
  const longitude = readCoordinate(form.longitude, 180);
  if (form.kind === '' || latitude === undefined || longitude === undefined) return undefined;
  const manager = { name: form.managerName.trim(), phone: cleanPhone(form.managerPhone) };
  return {
    name: form.name.trim(),
    kind: form.kind,
    division: chosenCode(form.area, AREA_DIGITS),
    address: form.address.trim(),
    location: { latitude, longitude },
    ...(form.hasManager ? { manager } : {}),
  };
}

/** The codes of what is wrong, by the pointer that the server would name. */
export function placeFaults(form: PlaceForm): Record<string, string> {
  const required = (isThere: boolean) => (isThere ? undefined : 'required');
  const faults: Record<string, string | undefined> = {
    '/name': required(form.name.trim() !== ''),
    '/kind': required(form.kind !== ''),
    '/division': required(chosenCode(form.area, AREA_DIGITS) !== ''),
    '/address': required(form.address.trim() !== ''),
    '/location/latitude': readCoordinate(form.latitude, 90) === undefined ? 'format' : undefined,
    '/location/longitude': readCoordinate(form.longitude, 180) === undefined ? 'format' : undefined,
    '/manager/name': required(!form.hasManager || form.managerName.trim() !== ''),
    '/manager/phone': !form.hasManager || isPhone(cleanPhone(form.managerPhone)) ? undefined : 'format',
  };
  const found = Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(found);
}
