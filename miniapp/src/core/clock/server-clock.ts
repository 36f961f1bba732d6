import { phoneNow } from '../../platform/clock';
import { readStored, writeStored } from '../../platform/storage';
import { createStore, useStore } from '../store/store';
import { betterReading, type ClockReading, NO_READING, readExchange } from './clock-reading.shared';
import { useNow } from './use-now';

const KEY = 'server-clock';

/** Kept, so that a device with a wrong clock shows and judges codes rightly without the network, too. */
const store = createStore<ClockReading>(readStored<ClockReading>(KEY) ?? NO_READING);

/** The server's time at an instant of this device's clock, as far as answers have told. */
export function serverNow(deviceTime: number = phoneNow()): number {
  return deviceTime + store.get().offsetMs;
}

/** The earliest that the server's clock may show: never ahead of it, whatever the network did to the answers. */
function earliest(deviceTime: number, { offsetMs, uncertaintyMs }: ClockReading): number {
  return deviceTime + offsetMs - (uncertaintyMs === NO_READING.uncertaintyMs ? 0 : uncertaintyMs);
}

export const useClockReading = (): ClockReading => useStore(store);

/** The server's time, once a second. */
export function useServerNow(): number {
  return useNow() + useClockReading().offsetMs;
}

/** The server's time at its earliest, once a second: for what must be late rather than early. */
export function useEarliestServerNow(): number {
  return earliest(useNow(), useClockReading());
}

/** Learns from an answer that says when it was written. */
export function learnServerTime(answer: unknown, sentAt: number): void {
  const { serverTime } = (answer ?? {}) as { serverTime?: unknown };
  if (typeof serverTime !== 'string') return;
  const next = readExchange(serverTime, sentAt, phoneNow());
  if (next === undefined) return;
  const reading = betterReading(store.get(), next);
  writeStored(KEY, reading);
  store.set(reading);
}
