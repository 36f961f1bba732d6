import type { DoorFields, EditForm } from './edit-place.shared';

/** What was typed, and the form that the typing began with. */
export interface EditDraft extends EditForm {
  readonly base: EditForm;
}

/** What somebody typed, on the place as others have left it meanwhile: their changes stand wherever nothing was typed. */
export function rebased({ base, ...typed }: EditDraft, now: EditForm): EditForm {
  const own = Object.entries(typed).filter(([field, value]) => !isSame(value, base[field as keyof EditForm]));
  const point = isMoved(typed, base) ? typed : now;
  const { latitude, longitude } = point;
  return {
    ...now,
    ...Object.fromEntries(own),
    ...{ latitude, longitude },
    doors: rebasedDoors(typed.doors, base.doors, now.doors),
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Both coordinates or none: half of each would be a point where nobody has been. */
function isMoved(typed: EditForm, base: EditForm): boolean {
  return typed.latitude !== base.latitude || typed.longitude !== base.longitude;
}

type Doors = readonly DoorFields[];

/** Entrances that others added stay, and so do the names that others gave; whatever was retired by either side goes. */
function rebasedDoors(typed: Doors, base: Doors, now: Doors): Doors {
  const same = (doors: Doors, { entranceId }: DoorFields) => doors.find((door) => door.entranceId === entranceId);
  const kept = now.flatMap((door) => {
    const before = same(base, door);
    if (before === undefined) return [door];
    const mine = same(typed, door);
    if (mine === undefined) return [];
    return [mine.name === before.name ? door : mine];
  });
  const doors = [...kept, ...typed.filter(({ entranceId }) => entranceId === undefined)];
  return doors.length === 0 ? now : doors;
}
