import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentType } from './document.ts';
import { documentKey } from './document-key.ts';
import { documentSchema } from './document-schema.ts';
import { residentIdCheckCharacter } from './resident-id.ts';

const keyOf = (type: DocumentType, number: string, nationality?: string) =>
  documentKey(documentSchema.parse({ type, number, ...(nationality !== undefined && { nationality }) }));
const foreigner = (() => {
  const first17 = '93218419850604001';
  return first17 + residentIdCheckCharacter(first17);
})();

describe('the key of a document', () => {
  it.each<[string, Parameters<typeof keyOf>, Parameters<typeof keyOf>]>([
    ['a foreigner’s number, whichever type was chosen', ['resident-id', foreigner], ['permanent-residence', foreigner]],
    ['a passport of Germany', ['passport', 'C01X00T47', 'DEU'], ['passport', 'c01x00t47', 'D']],
    ['a passport of a British national overseas', ['passport', '123456789', 'GBN'], ['passport', '123456789', 'gbr']],
    ['a permit for Hong Kong, renewed once', ['hk-macao-permit', 'H12345678'], ['hk-macao-permit', 'H1234567801']],
    ['a permit for Macao, renewed twice', ['hk-macao-permit', 'M1234567802'], ['hk-macao-permit', 'm12345678']],
    ['a permit for Taiwan, card and booklet', ['taiwan-permit', '00123456'], ['taiwan-permit', '0012345601（B）']],
    ['a permit for Taiwan, with its batch', ['taiwan-permit', '0012345601'], ['taiwan-permit', '0012345602 (B)']],
  ])('is one for %s', (_name, one, other) => {
    expect(keyOf(...one)).toEqual(keyOf(...other));
  });

  it.each<[string, Parameters<typeof keyOf>, Parameters<typeof keyOf>]>([
    [
      'the same number in passports of two countries',
      ['passport', '123456789', 'FRA'],
      ['passport', '123456789', 'USA'],
    ],
    ['Hong Kong and Macao', ['hk-macao-permit', 'H12345678'], ['hk-macao-permit', 'M12345678']],
    ['a permit and a passport', ['taiwan-permit', '12345678'], ['passport', '12345678', 'TWN']],
    ['two holders of permits', ['taiwan-permit', '1234567801'], ['taiwan-permit', '1234567901']],
  ])('keeps %s apart', (_name, one, other) => {
    expect(keyOf(...one)).not.toEqual(keyOf(...other));
  });

  it('is the same for every spelling of a number', () => {
    const noise = fc.constantFrom(
      ' ',
      '\u3000',
      '-',
      '\u2010',
      '\u2011',
      '\u2013',
      '\u2212',
      '\u200b',
      '\u202a',
      '\ufeff',
      '\u2060',
    );
    const number = fc.constantFrom<[DocumentType, string, string?]>(
      ['resident-id', '11010519491231002X'],
      ['resident-id', foreigner],
      ['hk-macao-permit', 'H1234567801'],
      ['taiwan-permit', '0012345601(B)'],
      ['permanent-residence', 'DEU110112850604'],
      ['passport', 'C01X00T47', 'D<<'],
    );
    const wide = (letter: string) =>
      letter > ' ' && letter <= '~' ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter;
    const spelling = fc.array(fc.tuple(noise, fc.boolean(), fc.boolean()), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(number, spelling, ([type, text, nationality], ways) => {
        const typed = [...text].map((letter, index) => {
          const [gap, isWide, isLower] = ways[index] as [string, boolean, boolean];
          const cased = isLower ? letter.toLowerCase() : letter;
          return gap + (isWide ? wide(cased) : cased);
        });
        expect(keyOf(type, typed.join(''), nationality)).toEqual(keyOf(type, text, nationality));
      }),
    );
  });
});
