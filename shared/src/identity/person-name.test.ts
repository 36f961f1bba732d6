import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityHint } from '../code/identity-hint.ts';
import { maskName } from './mask.ts';
import { canonicalName, personNameFault } from './person-name.ts';
import { personNameSchema } from './person-name-schema.ts';

/** The spellings of one name each; the first is the canonical one. */
const SPELLINGS = [
  ["O'Brien", 'O’Brien', 'O‘Brien', 'OʼBrien', 'O`Brien', 'O´Brien', 'Ｏ＇Brien'],
  ['José García', 'Jose\u0301 Garci\u0301a', ' José\u00A0 García '],
  ['Nguyễn Văn A', 'Nguyê\u0303n Va\u0306n A'],
  ['Jean-Luc', 'Jean‐Luc', 'Jean‑Luc', 'Jean–Luc', 'Jean−Luc', 'Jean－Luc'],
  ['王小明', '王 小明', '王　小　明', '王\u200B小明', '王小明\u202C'],
  [
    '买买提·艾力',
    '买买提•艾力',
    '买买提・艾力',
    '买买提‧艾力',
    '买买提．艾力',
    '买买提.艾力',
    '买买提。艾力',
    '买买提 · 艾力',
  ],
  ['ئابدۇللا'],
  ['བསྟན་འཛིན'],
  ['Иван Петров'],
];

describe('the name of a person', () => {
  it.each(SPELLINGS)('%s has one spelling', (canonical, ...others) => {
    for (const spelling of [canonical, ...others]) expect(personNameSchema.parse(spelling)).toBe(canonical);
  });

  it.each(SPELLINGS)('%s has one mask and one hint in a code', (canonical, ...others) => {
    const hintOf = (name: string) => identityHint(name, '11010519491231002X');
    for (const spelling of others) {
      expect(maskName(spelling)).toBe(maskName(canonical));
      expect(hintOf(spelling)).toEqual(hintOf(canonical));
    }
  });

  it('has the same mask and hint in small letters and in capitals', () => {
    expect([maskName('zhang wei'), maskName('ZHANG WEI')]).toEqual(['Z**** W**', 'Z**** W**']);
    expect(identityHint('zhang wei', 'E1234567')).toEqual(identityHint('ZHANG WEI', 'E1234567'));
  });

  it.each([
    ['?', 'name-letter'],
    ['😀', 'name-letter'],
    ['12345', 'name-letter'],
    ['··', 'name-letter'],
    ['**', 'name-letter'],
    ['', 'required'],
    ['王*明', 'name-character'],
    ['王?明', 'name-character'],
    ['王□明', 'name-character'],
    ['王😀', 'name-character'],
    ['a@b', 'name-character'],
    ['王\uFFFD', 'character-lost'],
    ['王\uE863', 'character-private'],
    ['王\u3164明', 'character-filler'],
    ['王'.repeat(61), 'too-big'],
  ])('is not %j: %s', (text, fault) => {
    expect(personNameFault(canonicalName(text))).toBe(fault);
    expect(personNameSchema.safeParse(text).success).toBe(false);
  });

  it.each(['X Æ A-12', 'Smith, John Jr.', 'María (Mary) d’Arc', 'ᠪᠠᠲᠤ', '𠮷田', 'S/O Kumar'])('may be %s', (text) => {
    expect(personNameFault(canonicalName(text))).toBeUndefined();
    expect(personNameSchema.safeParse(text).success).toBe(true);
  });

  it('is judged by a form as by the server, has one spelling, and can be shown in a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const name = canonicalName(text);
        expect(canonicalName(name)).toBe(name);
        expect(personNameFault(name) === undefined).toBe(personNameSchema.safeParse(text).success);
        if (personNameFault(name) === undefined) expect(() => identityHint(name, 'E1234567')).not.toThrow();
      }),
      { numRuns: 5_000 },
    );
  });
});
