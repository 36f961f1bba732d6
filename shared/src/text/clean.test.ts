import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCode, cleanLine, plainCharacters, withHyphens } from './clean.ts';

const anyText = fc.string({ unit: 'binary' });

describe('a number or a code that was typed or pasted', () => {
  it.each([
    ['4101 0519-4912 3100 2x', '41010519491231002X'],
    ['４１０１０５', '410105'],
    ['\u200E4101\u202C05\u200B', '410105'],
    ['41\u00AD01\uFEFF05', '410105'],
    ['4101‐05‑6‒7–8—9―0−1﹣2－3─4ー5', '4101056789012345'],
    ['41\u00A001\u202F05\u300006\t7\r\n8', '41010506' + '78'],
    ['٤١٠۱۰۵', '410105'],
    ['༤༡༠ ᠑᠐᠕', '410105'],
    ['１２Ⅲ', '12III'],
    ['ab️c', 'ABC'],
    ['АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS'],
    ['авсΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABCABEZHIKMNOPTYX'],
    ['жψ', 'ЖΨ'],
    ['4\uFE0D1\u31640\u2066\uFFFC1\u180E\u28005', '41015'],
  ])('%j is %s', (typed, code) => {
    expect(cleanCode(typed)).toBe(code);
  });

  it('says the same when it is cleaned again, and has neither gap nor dash nor small letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const code = cleanCode(text);
        expect(cleanCode(code)).toBe(code);
        expect(code).not.toMatch(/[\s\p{Pd}a-z]/u);
      }),
    );
  });

  it('is the same with anything invisible, a gap or a dash between its characters', () => {
    const between = fc.constantFrom('', ' ', '\u3000', '\u200B', '\u2066', '-', '‑', '－', '\u00AD', '\uFEFF');
    const written = fc.array(fc.tuple(fc.constantFrom(...'0123456789ABX'), between), { maxLength: 20 });
    fc.assert(
      fc.property(written, (parts) => {
        expect(cleanCode(parts.map((part) => part.join('')).join(''))).toBe(parts.map(([letter]) => letter).join(''));
      }),
    );
  });
});

describe('a line that is kept as it was written', () => {
  it.each([
    ['  花园路\u3000 1 号\n', '花园路 1 号'],
    ['cafe\u0301', 'café'],
    ['cafe\u200B\u0301', 'café'],
    ['ＡＢＣ　１号', 'ABC 1号'],
    ['①号楼', '①号楼'],
    ['\u202E王\u200B府\uFEFF井', '王府井'],
    ['辻\u{E0100}村', '辻村'],
    ['ᠮᠣᠩᠭᠣᠯ\u180Eᠠ', 'ᠮᠣᠩᠭᠣᠯ\u180Eᠠ'],
    ['a\u0085b', 'a b'],
    ['7-11 — 便利店', '7-11 — 便利店'],
    ['地址不一致，请填写“８４ 号”（东门）。', '地址不一致，请填写“84 号”（东门）。'],
    ['ｶﾅ', 'カナ'],
  ])('%j is %j', (typed, line) => {
    expect(cleanLine(typed)).toBe(line);
  });

  it('says the same when it is cleaned again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
    );
  });
});

describe('plain characters', () => {
  it('keep gaps, dashes and letter case', () => {
    expect(plainCharacters('ａ－B\u200B ２：３')).toBe('a-B 2:3');
  });

  it('can have every dash as a hyphen', () => {
    expect(withHyphens('a–b−c')).toBe('a-b-c');
  });
});
