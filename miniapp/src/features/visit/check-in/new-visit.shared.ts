import type { Person } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Location } from '@health-code/shared/place/location';
import type { NewVisit } from '@health-code/shared/visit/visit';
import { type Entry, entryMethod } from './check-in.shared';

export interface Arrival {
  readonly entry: Entry;
  readonly people: readonly Person[];
  readonly chosenIds: readonly PersonId[];
  readonly location: Location | undefined;
  /** The server's time at an instant of the phone's clock. */
  readonly serverTime: (phoneTime: number) => number;
  readonly now: number;
}

/** What is sent for an arrival, with the time at the door for the case that it has to be sent later. */
export function newVisit(arrival: Arrival): NewVisit & { at: string } {
  const { entry, people, chosenIds, location, serverTime, now } = arrival;
  const iso = (phoneTime: number) => new Date(serverTime(phoneTime)).toISOString();
  return {
    placeCode: entry.code,
    personIds: [...chosenIds],
    entry: {
      method: entryMethod(people, chosenIds),
      scene: entry.scene,
      ...(location === undefined ? {} : { location }),
      ...(entry.scannedAt === undefined ? {} : { scannedAt: iso(entry.scannedAt) }),
      ...(entry.screen === undefined ? {} : { screen: entry.screen }),
    },
    at: iso(now),
  };
}
