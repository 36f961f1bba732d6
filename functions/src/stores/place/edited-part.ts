import type { EditedFields, PlaceRecord } from './place-store.ts';

/** What an edit can change, as it stands in a place. */
export function editedFields(place: EditedFields): EditedFields {
  const { name, subKind, address, location, asksTestWithinHours, asksCheckOut, entrances } = place;
  return { name, subKind, address, location, asksTestWithinHours, asksCheckOut, entrances };
}

/** All of a place that an edit writes; its state, its codes and whose it is are not among it. */
export function editedPart(record: PlaceRecord) {
  const { retired, revision, proposal, lastEdit } = record;
  return { ...editedFields(record), retired, revision, proposal, lastEdit };
}
