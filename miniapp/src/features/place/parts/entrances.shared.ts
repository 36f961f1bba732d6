import { cleanLine } from '@health-code/shared/text/clean';
import { type LineFault, lineFault } from '@health-code/shared/text/line-fault';

import { faultWords } from '../../../core/failure/failure.shared';
import type { Words } from '../../../i18n/zh';

/** The contract's limit. Its own constant lives beside a zod schema, which must not get into a bundle. */
export const MOST_ENTRANCES = 20;
export const ENTRANCE_NAME_LENGTH = 20;

export type EntranceFault = LineFault | 'duplicate' | 'full';

/** Why a typed name cannot become another entrance; undefined when it can, or when nothing is typed. */
export function entranceFault(names: readonly string[], typed: string): EntranceFault | undefined {
  const name = cleanLine(typed);
  if (name === '') return undefined;
  if (names.includes(name)) return 'duplicate';
  return names.length >= MOST_ENTRANCES ? 'full' : lineFault(name, ENTRANCE_NAME_LENGTH);
}

/** The fault in words. */
export function entranceFaultWords(words: Words, fault: EntranceFault): string {
  if (fault === 'duplicate') return words.placeForm.duplicateEntrance;
  return fault === 'full' ? words.placeForm.entrancesFull : faultWords(words, fault);
}

/** The names together with one that was typed and not yet added. */
export function withTyped(names: readonly string[], typed: string): readonly string[] {
  const name = cleanLine(typed);
  return name === '' || entranceFault(names, name) !== undefined ? names : [...names, name];
}
