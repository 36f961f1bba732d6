import { type PlaceKind, stayMinutes } from '@health-code/shared/place/place-kinds';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';

/** Where somebody checked in last, as this phone remembers it. */
export interface LastCheckIn {
  readonly visitId: string;
  readonly placeId: string;
  readonly kind: PlaceKind;
  /** Whether the place asks for a scan on the way out. */
  readonly asksCheckOut: boolean;
  readonly at: number;
  readonly hasLeft: boolean;
  /** When they had checked in at the same place before, if they may still have been inside. */
  readonly since: number | null;
}

interface NewCheckIn {
  readonly visitId: string;
  readonly place: { readonly placeId: string; readonly kind: PlaceKind; readonly asksCheckOut: boolean };
  readonly at: number;
}

/** The last check-in after a new one. An answer that is shown again changes nothing; one that came later is of another scan of the same visit. */
export function entered(last: LastCheckIn | undefined, { visitId, place, at }: NewCheckIn): LastCheckIn {
  if (last?.visitId === visitId)
    return at > last.at && !last.hasLeft ? { ...last, since: last.since ?? last.at } : last;
  const since = last !== undefined && isInside(last, place, at) ? (last.since ?? last.at) : null;
  const { placeId, kind, asksCheckOut } = place;
  return { visitId, placeId, kind, asksCheckOut, at, hasLeft: false, since };
}

/** Whether somebody who entered so may still be inside that place. */
export function isInside(last: LastCheckIn, { placeId }: { readonly placeId: string }, at: number): boolean {
  return last.placeId === placeId && mayBeInside(last, at);
}

/** Whether somebody who entered so may still be where they entered. */
export function mayBeInside({ hasLeft, at: entered, kind }: LastCheckIn, at: number): boolean {
  return !hasLeft && at - entered < stayMinutes(kind) * MS_PER_MINUTE;
}
