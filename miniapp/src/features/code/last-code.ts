import { readStored, writeStored } from '../../platform/storage';
import type { CodeSnapshot } from './code.shared';

export const LAST_CODE_KEY = 'last-code';

/** The last code of each person, for a door without network. It is shown as old, never as valid. */
type LastCodes = Record<string, CodeSnapshot>;

export function readLastCode(personId: string): CodeSnapshot | undefined {
  return readStored<LastCodes>(LAST_CODE_KEY)?.[personId];
}

export function keepLastCode(snapshot: CodeSnapshot): void {
  const codes = readStored<LastCodes>(LAST_CODE_KEY) ?? {};
  writeStored(LAST_CODE_KEY, { ...codes, [snapshot.code.personId]: snapshot });
}
