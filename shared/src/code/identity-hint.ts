import { maskName } from '../identity/mask.ts';
import { canonicalName } from '../identity/person-name.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import { toUtf8 } from '../text/utf8.ts';

/** As little of a person as lets a guard compare a code with a document. */
export interface IdentityHint {
  /**
   * The surname of a name in Han characters, with the last character of a longer given name behind a hyphen where there is
   * room (王-明); the initials of any other. Relatives of one surname are told apart by it.
   */
  readonly surname: string;
  /** The first two characters of the document's number, and the last two. */
  readonly documentStart: string;
  readonly documentEnd: string;
}

/** Two Chinese characters and a hyphen, or seven letters: more would make the QR code coarser for everyone. */
export const SURNAME_MAX_BYTES = 7;

/**
 * What no surname holds: asterisks, spaces, and what nobody sees. One list for ever: the classes of a regular expression
 * differ between languages and between versions of Unicode.
 */
const UNSEEN =
  /[\0-\x20*\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const longHanName = unicodePattern(String.raw`^\p{Script=Han}{2,}(\p{Script=Han})$`);
const SPELLING = /^([0-9A-Z]{2})([0-9A-Z]{2})(.+)$/s;

/** The hint for a name and a clean document number of at least four characters; a RangeError for anything shorter. */
export function identityHint(name: string, documentNumber: string): IdentityHint {
  const hint = {
    surname: shownName(name.replace(UNSEEN, ' ')),
    documentStart: documentNumber.slice(0, 2),
    documentEnd: documentNumber.slice(-2),
  };
  if (documentNumber.length < 4 || readIdentityHint(writeIdentityHint(hint)) === undefined) {
    throw new RangeError('no name and document number to take a hint from');
  }
  return hint;
}

/** As much of a name as fits. */
function shownName(name: string): string {
  const surname = maskName(name).replace(UNSEEN, '');
  const withLast = `${surname}-${lastCharacter(name)}`;
  const isRoomFor = lastCharacter(name) !== '' && toUtf8(withLast).length <= SURNAME_MAX_BYTES;
  return isRoomFor ? withLast : cutToBytes(surname, SURNAME_MAX_BYTES);
}

/**
 * The last character of a given name of two or more: with one alone the whole name would stand in the code. What is behind
 * a middle dot is a father's name, which brothers and sisters share.
 */
function lastCharacter(name: string): string {
  const [given = ''] = canonicalName(name).split('·');
  return longHanName().exec(given)?.[1] ?? '';
}

/** Whole characters from the start that fit. */
function cutToBytes(text: string, maxBytes: number): string {
  let cut = '';
  for (const character of text) {
    if (toUtf8(cut + character).length > maxBytes) break;
    cut += character;
  }
  return cut;
}

/** The hint as one text: four characters of the document, then the surname. */
export function writeIdentityHint(hint: IdentityHint): string {
  return hint.documentStart + hint.documentEnd + hint.surname;
}

export function readIdentityHint(text: string): IdentityHint | undefined {
  const [, documentStart, documentEnd, surname] = SPELLING.exec(text) ?? [];
  if (documentStart === undefined || documentEnd === undefined || surname === undefined) return undefined;
  if (surname.search(UNSEEN) >= 0) return undefined;
  return toUtf8(surname).length > SURNAME_MAX_BYTES ? undefined : { surname, documentStart, documentEnd };
}
