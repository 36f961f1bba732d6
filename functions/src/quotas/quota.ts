/**
 * How much of something is let through. A window opens with a burst; each time its age doubles, measured from the first
 * wait, `step` more are free. So who goes on after the burst waits longer and longer, until the next window opens.
 */
export interface Quota {
  readonly name: string;
  readonly windowMs: number;
  readonly burst: number;
  readonly step: number;
  readonly firstWaitMs: number;
}

/** The age of the window, in whole milliseconds, from which so much more than the burst is free. */
const ageOf = ({ step, firstWaitMs }: Quota, beyondBurst: number): number =>
  Math.ceil(firstWaitMs * (2 ** (beyondBurst / step) - 1));

/** How much may be used up by this age of the window. */
export function allowanceAt(quota: Quota, ageMs: number): number {
  const { burst, step, firstWaitMs } = quota;
  const near = Math.floor(step * Math.log2(1 + ageMs / firstWaitMs));
  // A logarithm may come out a hair beside the whole number that the ages, which waits are told by, say.
  if (ageOf(quota, near + 1) <= ageMs) return burst + near + 1;
  return burst + (ageOf(quota, near) > ageMs ? near - 1 : near);
}

/** How long whoever has used up everything waits for so much more; never longer than the window lasts. */
export function waitMs(quota: Quota, ageMs: number, amount = 1): number {
  const beyondBurst = allowanceAt(quota, ageMs) + amount - quota.burst;
  return Math.min(ageOf(quota, beyondBurst), quota.windowMs) - ageMs;
}
