/** What an exchange tells about the server's clock. */
export interface ClockReading {
  /** Server's time minus the device's, in milliseconds. */
  readonly offsetMs: number;
  /** How far that may be off, either way. */
  readonly uncertaintyMs: number;
}

/** Nothing is known yet: any answer is better than that. */
export const NO_READING: ClockReading = { offsetMs: 0, uncertaintyMs: Number.MAX_SAFE_INTEGER };

/** Half of the longest round trip that is taken for a measurement: a slower answer says too little. */
const FINE_MS = 2_500;
/** Codes tolerate a minute; half of it is worth a word to staff. */
const LARGE_MS = 30_000;

/**
 * Reads one exchange: the server wrote its time somewhere between the two instants, so the middle is right to half the
 * round trip. Undefined when the text is no time, or when the device's clock was set meanwhile.
 */
export function readExchange(serverTime: string, sentAt: number, receivedAt: number): ClockReading | undefined {
  const uncertaintyMs = (receivedAt - sentAt) / 2;
  const offsetMs = Math.round(Date.parse(serverTime) - sentAt - uncertaintyMs);
  return uncertaintyMs < 0 || Number.isNaN(offsetMs) ? undefined : { offsetMs, uncertaintyMs };
}

/**
 * The reading to go by after a new one. A slow answer counts only where it is no coarser than what is known, or where
 * the two cannot both be right: then the device's clock was set in between.
 */
export function betterReading(known: ClockReading, next: ClockReading): ClockReading {
  const isFine = next.uncertaintyMs <= Math.max(FINE_MS, known.uncertaintyMs);
  const isContradiction = Math.abs(next.offsetMs - known.offsetMs) > next.uncertaintyMs + known.uncertaintyMs;
  return isFine || isContradiction ? next : known;
}

/** Whether the device's clock is so far off that staff should set it. */
export function isLargeOffset(offsetMs: number): boolean {
  return Math.abs(offsetMs) >= LARGE_MS;
}
