/** Ends of a scale that have a whole number at their half, so that both gridlines are people. */
const STEPS = [2, 4, 6, 10];
/** One person stays visible on a scale of thousands. */
const LEAST_PERCENT = 3;

/** The end of the scale: the smallest of 2, 4, 6, 10 and their tens that holds the largest count. */
export function scaleEnd(largest: number): number {
  let power = 1;
  while (largest > 10 * power) power *= 10;
  return power * (STEPS.find((step) => step * power >= largest) ?? 10);
}

export interface HourBar {
  readonly hour: number;
  readonly count: number;
  /** Height in percent of the scale; none where nobody came. */
  readonly percent: number;
}

export function hourBars(hours: readonly number[]): HourBar[] {
  const end = scaleEnd(Math.max(0, ...hours));
  return hours.map((count, hour) => ({ hour, count, percent: count === 0 ? 0 : heightOf(count, end) }));
}

const heightOf = (count: number, end: number) => Math.max(LEAST_PERCENT, Math.round((count / end) * 100));

/** The hour in which most people came, the first of them; undefined where nobody came. */
export function busiestHour(bars: readonly HourBar[]): HourBar | undefined {
  const busiest = bars.reduce<HourBar | undefined>(
    (most, bar) => (bar.count > (most?.count ?? 0) ? bar : most),
    undefined,
  );
  return busiest;
}

/** 09:00–10:00 */
export function hourSpan(hour: number): string {
  return `${hourStart(hour)}–${hourStart(hour + 1)}`;
}

/** An hour as the visitor log is asked for it: `00` to `23`. */
export function hourName(hour: number): string {
  return hour < 10 ? `0${hour}` : String(hour);
}

/** 09:00 */
export function hourStart(hour: number): string {
  return `${hourName(hour)}:00`;
}
