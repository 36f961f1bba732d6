import type { RouteBodyInput } from '@health-code/shared/api/contract';
import type { ManagedPlace } from '@health-code/shared/place/place';
import { cleanLine } from '@health-code/shared/text/clean';
import { lineFault } from '@health-code/shared/text/line-fault';
import { ENTRANCE_NAME_LENGTH, MOST_ENTRANCES } from '../parts/entrances.shared';
import { coordinateFields, EMPTY_PLACE, type PlaceForm, placeFaults, readPoint } from './place-new.shared';

/** One entrance in the form: one that there is, or a new one. */
export interface DoorFields {
  readonly entranceId?: string | undefined;
  readonly name: string;
}

/** The form of an edit: that of a registration, of which the rest stays as it is, with entrances that can be told apart. */
export interface EditForm extends PlaceForm {
  /** The state of the place that the form began with. */
  readonly revision: number;
  readonly doors: readonly DoorFields[];
}

/** The form prefilled. What waits for a review is kept: without it, saving something else would take it back. */
export function editFormOf(place: ManagedPlace): EditForm {
  const { revision, kind, asksTestWithinHours, asksCheckOut, entrances, proposal } = place;
  const { name, subKind, address, location } = proposal?.refusal === null ? proposal : place;
  return {
    ...EMPTY_PLACE,
    ...{ revision, name, kind, subKind, asksTestWithinHours, asksCheckOut, address },
    ...coordinateFields(location),
    doors: entrances.map(({ entranceId, name: door }) => ({ entranceId, name: door })),
  };
}

export type EditBody = RouteBodyInput<'editPlace'>;

/** The request, once nothing is missing from the form. A position that nobody moved stays exact. */
export function editBody(form: EditForm, place: ManagedPlace): EditBody | undefined {
  const point = readPoint(form);
  if (point === undefined) return undefined;
  const { revision, subKind, asksTestWithinHours, asksCheckOut } = form;
  return {
    ...{ revision, subKind, asksTestWithinHours, asksCheckOut },
    name: cleanLine(form.name),
    address: cleanLine(form.address),
    location: isUnmoved(form, place) ? place.location : point,
    entrances: form.doors.map(({ entranceId, name }) => ({
      ...(entranceId === undefined ? {} : { entranceId }),
      ...(cleanLine(name) === '' ? {} : { name: cleanLine(name) }),
    })),
  };
}

/** Fields show fewer digits than a position may have, and a change of nothing needs no review. */
function isUnmoved({ latitude, longitude }: EditForm, { location }: ManagedPlace): boolean {
  const shown = coordinateFields(location);
  return shown.latitude === latitude && shown.longitude === longitude;
}

const EDITED = ['/name', '/address', '/location/latitude', '/location/longitude'];

/** The codes of what is wrong, by the pointer that the server would name. */
export function editFaults(form: EditForm): Record<string, string> {
  const faults = Object.entries(placeFaults(form)).filter(([pointer]) => EDITED.includes(pointer));
  return { ...Object.fromEntries(faults), ...doorFaults(form.doors) };
}

function doorFaults(doors: readonly DoorFields[]): Record<string, string> {
  const names = doors.map(({ name }) => cleanLine(name));
  const found = names.flatMap((name, index) => {
    const fault = doorFault(names, name, index);
    return fault === undefined ? [] : [[`/entrances/${index}/name`, fault] as const];
  });
  return Object.fromEntries(found);
}

function doorFault(names: readonly string[], name: string, index: number): string | undefined {
  if (names.indexOf(name) !== index) return 'repeated';
  return name === '' ? undefined : lineFault(name, ENTRANCE_NAME_LENGTH);
}

export const canAddDoor = ({ doors }: EditForm): boolean => doors.length < MOST_ENTRANCES;
