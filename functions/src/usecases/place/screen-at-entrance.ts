import { MS_PER_DAY, MS_PER_HOUR } from '@health-code/shared/time/units';
import type { Needs } from '../../config/deps.ts';
import type { PlaceCodeRecord } from '../../stores/place/place-store.ts';

/** A screen asks for its links every two hours; whoever takes it down has a poster again on the next day. */
const COUNTS_FOR_MS = MS_PER_DAY;
/** Noted no more often than this, however often a page is opened. */
const NOTE_EVERY_MS = MS_PER_HOUR;

type Shown = Pick<PlaceCodeRecord, 'screenAt'>;

/** Whether an entrance shows its code on a screen these days. */
export function hasScreen({ screenAt }: Shown, now: number): boolean {
  return screenAt !== undefined && now - screenAt < COUNTS_FOR_MS;
}

/** Notes that a screen shows a code: one read, and one write an hour. */
export async function noteScreen({ stores }: Needs<never, 'places'>, code: string, now: number): Promise<void> {
  const { screenAt = 0 } = (await stores.places.findCode(code)) ?? {};
  if (now - screenAt >= NOTE_EVERY_MS) await stores.places.noteScreen(code, now);
}
