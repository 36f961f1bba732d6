import { parseQrText } from '@health-code/shared/code/qr-text';
import { plainCharacters } from '@health-code/shared/text/clean';
import { isPaperCode } from './half-read.shared';

/** What some scanners put before a text to say which kind of symbol it was (ISO/IEC 15424). */
const AIM_IDENTIFIER = /^\][A-Za-z]\d/;
/** Our own codes are in capitals; with Caps Lock on a keyboard types the other case. */
const OURS = /^JK[MP]\d+:/i;

/** What a scanner meant: without its own additions, in capitals where a code is in capitals, and without an input method's wide forms. */
export function scannedText(text: string): string {
  const bare = plainCharacters(text)
    .replace(/^\s+|[\r\n\t]+$/g, '')
    .replace(AIM_IDENTIFIER, '');
  return OURS.test(bare) ? withoutTrailingBlank(bare.toUpperCase()) : bare.trim();
}

/** Whether a text is one of our codes to its last character. No part of a code is, and no person types one. */
export function isWholeCode(text: string): boolean {
  return isPaperCode(text) || parseQrText(text).kind === 'ok';
}

/** Whether a scanner must have typed this into a field for something else: one of our codes, whole or not, or a link. */
export const isScannersWork = (text: string): boolean => OURS.test(text) || /^https?:\/\//i.test(text);

/** A blank is a character of Base45, so one at the end stays if the code can be read with it. */
function withoutTrailingBlank(code: string): string {
  const trimmed = code.trimEnd();
  return trimmed === code || parseQrText(code).kind === 'ok' ? code : trimmed;
}
