import type { EpochMs } from '../time/shanghai.ts';

/** How long one value of the chain is shown. */
export const STEP_MS = 30_000;
/** Two hours: the step fits one byte, and a value is never more than 240 hashes away from the anchor. */
export const MAX_STEPS = 240;
/** A value is accepted so long before and after the beginning of its step; a picture of the screen dies with it. */
export const TOLERANCE_MS = 60_000;

/** When a credential ends, in whole seconds, and how many steps it has; so it was issued `steps` × 30 s earlier. */
export interface Lifetime {
  readonly expiresAt: EpochMs;
  readonly steps: number;
}

/**
 * The longest lifetime from `now` that ends at `until` or before, and after two hours at the latest; undefined when less
 * than a second is left. The beginning is set back by less than 30 s where that makes whole steps, so that the
 * credential lasts until the colour changes and never beyond.
 */
export function lifetimeUntil(now: EpochMs, until: EpochMs): Lifetime | undefined {
  const latest = Math.floor(now / 1000) * 1000 + MAX_STEPS * STEP_MS;
  const expiresAt = Math.min(Math.floor(until / 1000) * 1000, latest);
  if (expiresAt <= now) return undefined;
  return { expiresAt, steps: Math.min(MAX_STEPS, Math.ceil((expiresAt - now) / STEP_MS)) };
}

export function issuedAt({ expiresAt, steps }: Lifetime): EpochMs {
  return expiresAt - steps * STEP_MS;
}

export function stepBegins(lifetime: Lifetime, step: number): EpochMs {
  return issuedAt(lifetime) + step * STEP_MS;
}

/** The step whose value is to be shown at an instant: 0 before the credential begins, undefined once it has ended. */
export function stepAt(lifetime: Lifetime, now: EpochMs): number | undefined {
  if (now >= lifetime.expiresAt) return undefined;
  return Math.max(0, Math.floor((now - issuedAt(lifetime)) / STEP_MS));
}
