/** An answer that took longer says too little about the time at which it was written. */
const LONGEST_ROUND_TRIP_MS = 5_000;
/** Codes tolerate a minute; half of it is worth a word to staff. */
const LARGE_MS = 30_000;

/**
 * Server's time minus the device's, in milliseconds, from one exchange: the server wrote its time somewhere between the two
 * instants, so the middle is right to half the round trip. Undefined when that is too coarse, or the clock was set meanwhile.
 */
export function offsetFrom(serverTime: string, sentAt: number, receivedAt: number): number | undefined {
  const roundTrip = receivedAt - sentAt;
  if (roundTrip < 0 || roundTrip > LONGEST_ROUND_TRIP_MS) return undefined;
  const offset = Date.parse(serverTime) - (sentAt + roundTrip / 2);
  return Number.isNaN(offset) ? undefined : Math.round(offset);
}

/** Whether the device's clock is so far off that staff should set it. */
export function isLargeOffset(offsetMs: number): boolean {
  return Math.abs(offsetMs) >= LARGE_MS;
}
