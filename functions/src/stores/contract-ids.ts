import { type GateId, gateIdSchema } from '@health-code/shared/gate/gate';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import { type PlaceId, placeIdSchema } from '@health-code/shared/place/place';

export const NOW = Date.parse('2026-11-21T04:00:00.000Z');
let serial = 0;

/** A fresh id each time, so that the suites can share one database. */
export function freshId(): string {
  serial += 1;
  return String(serial).padStart(26, '0');
}
export const freshPerson = (): PersonId => personIdSchema.parse(freshId());
export const freshPlace = (): PlaceId => placeIdSchema.parse(freshId());
export const freshGate = (): GateId => gateIdSchema.parse(freshId());
