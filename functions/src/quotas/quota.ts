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

/** A logarithm that is a whole number may come out a hair below it. */
const HAIR = 1e-9;

/** How much may be used up by this age of the window. */
export function allowanceAt({ burst, step, firstWaitMs }: Quota, ageMs: number): number {
  return burst + Math.floor(step * Math.log2(1 + ageMs / firstWaitMs) + HAIR);
}

/** How long whoever has used up everything waits for so much more; never longer than the window lasts. */
export function waitMs(quota: Quota, ageMs: number, amount = 1): number {
  const beyondBurst = allowanceAt(quota, ageMs) + amount - quota.burst;
  const nextAge = Math.ceil(quota.firstWaitMs * (2 ** (beyondBurst / quota.step) - 1));
  return Math.min(nextAge, quota.windowMs) - ageMs;
}
