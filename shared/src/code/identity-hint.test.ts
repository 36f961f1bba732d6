import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityHints } from './codes.arbitrary.ts';
import { packPersonId, unpackPersonId } from './handle.ts';
import { identityHint, readIdentityHint, writeIdentityHint } from './identity-hint.ts';

describe('the identity in a code', () => {
  it.each([
    ['王小明', '王-明'],
    ['王小红', '王-红'],
    ['王 小 明', '王-明'],
    ['王明', '王'],
    ['王', '王'],
    ['欧阳娜', '欧阳'],
    ['欧阳娜娜', '欧阳'],
    ['王Lee明', '王'],
    ['王小𬭩', '王'],
    ['𬭩小明', '𬭩'],
    ['Anna Maria Schmidt', 'AMS'],
    ['A B C D E F G H I', 'ABCDEFG'],
    ['Ö Ö Ö Ö', 'ÖÖÖ'],
    ['买买提·艾力', '买-提'],
    ['阿里·艾力', '阿'],
  ])('of %s shows %s', (name, surname) => {
    expect(identityHint(name, '11010519491231002X')).toEqual({ surname, documentStart: '11', documentEnd: '2X' });
  });

  it.each([
    ['', '11010519491231002X'],
    ['***', '11010519491231002X'],
    ['王小明', '123'],
    ['王小明', '１１０１'],
  ])('needs a name and a number: %j, %j', (name, number) => {
    expect(() => identityHint(name, number)).toThrow(RangeError);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(identityHints, (hint) => {
        expect(readIdentityHint(writeIdentityHint(hint))).toEqual(hint);
      }),
    );
  });

  it.each(['', '412X', '412x王', '41-X王', '412X王 ', '412X*', '412X欧阳AB', '41\n2X王'])('%j is none', (text) => {
    expect(readIdentityHint(text)).toBeUndefined();
  });

  it.each([
    ...[0x0000, 0x001f, 0x0020, 0x002a, 0x007f, 0x0085, 0x00a0, 0x00ad, 0x061c, 0x1680, 0x180e, 0x2000, 0x200b, 0x200f],
    ...[0x2028, 0x202f, 0x205f, 0x2060, 0x206f, 0x3000, 0xfeff, 0xfff9, 0xfffb, 0xe0000, 0xe0061, 0xe007f],
  ])('has no room for the character %d, which nobody sees', (point) => {
    const unseen = String.fromCodePoint(point);
    expect(readIdentityHint(`412XA${unseen}`)).toBeUndefined();
    expect(identityHint(`${unseen}王小明`, '11010519491231002X').surname).toBe('王-明');
  });

  it.each([0x0021, 0x007e, 0x00a1, 0x2010, 0x2027, 0x2030, 0x205e, 0x2070, 0x3001, 0xfffc, 0xe0100])(
    'keeps the character %d, a neighbour of those',
    (point) => {
      const surname = String.fromCodePoint(point);
      expect(readIdentityHint(`412X${surname}`)).toMatchObject({ surname });
    },
  );
});

describe('a person id in a handle', () => {
  it('is 17 bytes and reads back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/), (personId) => {
        const bytes = packPersonId(personId);
        expect(bytes).toHaveLength(17);
        expect(unpackPersonId(bytes)).toBe(personId);
      }),
    );
  });

  it.each(['', 'A'.repeat(25), 'A'.repeat(27), 'I'.repeat(26)])('%j is none', (text) => {
    expect(() => packPersonId(text)).toThrow(RangeError);
  });

  it('is not found in bytes whose spare bits are set', () => {
    expect(unpackPersonId(new Uint8Array(17).fill(0xff))).toBeUndefined();
    expect(unpackPersonId(new Uint8Array(16))).toBeUndefined();
  });
});
