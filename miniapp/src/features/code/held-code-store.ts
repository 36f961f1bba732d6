import { readStored, removeStored, writeStored } from '../../platform/storage';
import type { HeldCode } from './held-code.shared';

const KEY = 'held-codes';

/** What each person's phone needs to show the code without the network; whoever has it can show that code. */
type HeldCodes = Record<string, HeldCode>;

export function readHeldCode(personId: string): HeldCode | undefined {
  return readStored<HeldCodes>(KEY)?.[personId];
}

export function keepHeldCode(held: HeldCode): void {
  const codes = readStored<HeldCodes>(KEY) ?? {};
  writeStored(KEY, { ...codes, [held.code.personId]: held });
}

/** At the end of a session, as the session itself. */
export function forgetHeldCodes(): void {
  removeStored(KEY);
}
