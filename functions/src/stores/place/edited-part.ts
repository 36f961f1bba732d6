import type { PlaceRecord } from './place-store.ts';

/** All of a place that an edit writes; its state, its codes and whose it is are not among it. */
export function editedPart(record: PlaceRecord) {
  const { name, subKind, address, location, asksTestWithinHours, asksCheckOut } = record;
  const { entrances, retired, revision, proposal, lastEdit } = record;
  return {
    ...{ name, subKind, address, location, asksTestWithinHours, asksCheckOut },
    ...{ entrances, retired, revision, proposal, lastEdit },
  };
}
