import { readHandoverText } from '@health-code/shared/person/handover';
import { formatPlaceCode, normalisePlaceCode, PLACE_CODE_LENGTH } from '@health-code/shared/place/place-code';
import { readScan } from '@health-code/shared/place/poster-link';
import type { Words } from '../../i18n/zh';

/** Typed text in groups of four, as on the poster; a pasted link is left as it is, to be read whole. */
export function groupAsTyped(text: string): string {
  return /[:/]/.test(text) ? text : formatPlaceCode(normalisePlaceCode(text).slice(0, PLACE_CODE_LENGTH + 1));
}

export type TypedCodeReading =
  | { kind: 'ok'; code: string }
  /** The code by which another account hands a person over. */
  | { kind: 'handover'; code: string }
  | { kind: 'wrong'; message: string };

/** Reads what was typed or scanned; what is wrong with it is said before any network is asked. */
export function readTypedCode(words: Words, text: string): TypedCodeReading {
  const reading = readScan(text);
  if (reading.kind === 'ok') return reading;
  const handover = readHandoverText(text);
  if (handover !== undefined) return { kind: 'handover', code: handover };
  const { faults } = words.scan;
  if (reading.kind === 'foreign') return { kind: 'wrong', message: faults[otherCode(text)] };
  if (reading.fault !== 'length') return { kind: 'wrong', message: faults[reading.fault] };
  return { kind: 'wrong', message: faults.length(normalisePlaceCode(text).length) };
}

/** What was scanned instead of a place code. Our own other codes are named, because people have them at hand. */
function otherCode(text: string): 'personal' | 'paper' | 'foreign' {
  const scheme = /^(JKM|JKP)\d+:/i.exec(text.trim())?.[1]?.toUpperCase();
  if (scheme === undefined) return 'foreign';
  return scheme === 'JKM' ? 'personal' : 'paper';
}
