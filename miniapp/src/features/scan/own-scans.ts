import type { EntryScene } from '@health-code/shared/visit/visit';
import { phoneNow } from '../../platform/clock';
import { randomKey } from '../../platform/random';
import { readStored, writeStored } from '../../platform/storage';

const KEY = 'scan';

/** A code that was read on this phone, and when (milliseconds). Kept, so that a page opened again knows it. */
export interface Scan {
  readonly key: string;
  readonly code: string;
  readonly scene: EntryScene;
  readonly at: number;
  readonly screen?: string;
}

/** Remembers a code that was just read; returns the key under which it is one check-in. */
export function rememberScan(code: string, scene: EntryScene, screen?: string): string {
  const scan: Scan = { key: randomKey(), code, scene, at: phoneNow(), ...(screen === undefined ? {} : { screen }) };
  writeStored(KEY, scan);
  return scan.key;
}

export function lastScan(): Scan | undefined {
  return readStored<Scan>(KEY);
}
