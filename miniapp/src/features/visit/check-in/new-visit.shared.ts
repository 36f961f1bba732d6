import type { Person } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Location } from '@health-code/shared/place/location';
import type { NewVisit } from '@health-code/shared/visit/visit';
import { type DoorCode, entryMethod } from './check-in.shared';

export interface VisitDraft {
  readonly door: DoorCode;
  readonly people: readonly Person[];
  readonly chosenIds: readonly PersonId[];
  readonly location: Location | undefined;
  /** The server's time at an instant of the phone's clock. */
  readonly serverTime: (phoneTime: number) => number;
  readonly now: number;
}

/** What is sent for an arrival, with the time at the door for the case that it has to be sent later. */
export function newVisit(draft: VisitDraft): NewVisit & { at: string } {
  const { door, people, chosenIds, location, serverTime, now } = draft;
  const iso = (phoneTime: number) => new Date(serverTime(phoneTime)).toISOString();
  return {
    placeCode: door.code,
    personIds: [...chosenIds],
    entry: {
      method: entryMethod(people, chosenIds),
      scene: door.scene,
      ...(location === undefined ? {} : { location }),
      ...(door.scannedAt === undefined ? {} : { scannedAt: iso(door.scannedAt) }),
      ...(door.screen === undefined ? {} : { screen: door.screen }),
    },
    at: iso(now),
  };
}
