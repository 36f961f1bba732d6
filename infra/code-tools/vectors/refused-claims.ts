import { toHex } from '@health-code/shared/text/hex';
import { toUtf8 } from '@health-code/shared/text/utf8';
import { replace } from './craft.ts';
import { crafted, unreadable, type VectorCase } from './vector-case.ts';

const of = (name: string, from: string, to: string) =>
  crafted(name, { payload: replace(from, to) }, 0, unreadable('claims'));

/** Claims that no issuer makes, rightly signed. The payload begins a3 01 64 "4101" 04 1a …, the code array 86 18f0 03 06 51 … */
export const CLAIMS: readonly VectorCase[] = [...issuers(), ...ends(), ...items(), ...identities()];

function issuers(): VectorCase[] {
  const issuer = (name: string, text: string) => of(name, '6434313031', textHex(text));
  return [
    issuer('an issuer of three digits', '410'),
    issuer('a county as issuer', '410105'),
    issuer('a province in the spelling of a city', '4100'),
    issuer('an issuer that is no number', 'ABCD'),
    issuer('an issuer in full-width digits', '４１'),
    issuer('an issuer with a line feed', '41\n'),
    issuer('no issuer', ''),
    of('an issuer as a number', '6434313031', '191005'),
    of('one more claim', 'a30164', 'a400000164'),
  ];
}

function ends(): VectorCase[] {
  return [
    of('null for an end', '1a638842e0', 'f6'),
    of('an end as a text', '1a638842e0', '6431363639'),
    of('an end before 1970', '1a638842e0', '20'),
    of('issued a second before 1970', '1a638842e0', '191c1f'),
  ];
}

function items(): VectorCase[] {
  return [
    of('grey', '8618f00306', '8618f0181806'),
    of('null for a status', '8618f00306', '8618f0f606'),
    of('no steps', '8618f003', '860003'),
    of('a chain of 241 steps', '8618f003', '8618f103'),
    of('a test 256 hours ago', '8618f00306', '8618f003190100'),
    of('a test before it was issued', '8618f00306', '8618f00320'),
    of('a test as a text', '8618f00306', '8618f0036136'),
    of('a handle of 16 bytes', '51a0', '50'),
    of('a handle of 18 bytes', '51a0', '52a0a0'),
    of('an anchor of 9 bytes', '4a00a1', '49a1'),
    of('an anchor of 11 bytes', '4a00a1', '4b0000a1'),
    of('a seventh item', '8618f003', '8718f00003'),
  ];
}

/** The identity is "412X王"; its surname is replaced. */
function identities(): VectorCase[] {
  const surname = (name: string, text: string) => of(name, textHex('412X王'), textHex(`412X${text}`));
  const unseen: [string, number][] = [
    ['a space', 0x20],
    ['a line feed', 0x0a],
    ['a next line', 0x85],
    ['a no-break space', 0xa0],
    ['a soft hyphen', 0xad],
    ['a zero-width space', 0x200b],
    ['a right-to-left override', 0x202e],
    ['an ideographic space', 0x3000],
    ['a byte order mark', 0xfeff],
    ['a tag character', 0xe0061],
  ];
  return [
    surname('no surname', ''),
    surname('a surname of eight bytes', '欧阳AB'),
    surname('an asterisk in a surname', '王*'),
    ...unseen.map(([name, point]) => surname(`${name} in a surname`, `A${String.fromCodePoint(point)}`)),
    of('a small letter of the document', textHex('412X王'), textHex('412x王')),
    of('a letter with an accent of the document', textHex('412X王'), textHex('41É2X')),
    of('an identity as bytes', textHex('412X王'), `47${toHex(toUtf8('412X王'))}`),
  ];
}

/** A short text as CBOR. */
function textHex(text: string): string {
  const bytes = toUtf8(text);
  return toHex(Uint8Array.of(0x60 + bytes.length)) + toHex(bytes);
}
