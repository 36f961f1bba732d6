import { fromIso, shanghaiClock, shanghaiDate } from '@health-code/shared/time/shanghai';

/** As a table says them, by Shanghai's clock. */
export const dayOf = (instant: string): string => shanghaiDate(fromIso(instant));
export const clockOf = (instant: string): string => shanghaiClock(fromIso(instant));
export const timeOf = (instant: string): string => `${dayOf(instant)} ${clockOf(instant)}`;

/** A stay, with the day of its end only where that is another. */
export function stayOf(from: string, to: string | null): string {
  if (to === null) return timeOf(from);
  return dayOf(from) === dayOf(to) ? `${timeOf(from)}–${clockOf(to)}` : `${timeOf(from)} – ${timeOf(to)}`;
}
