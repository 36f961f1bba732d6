import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityHints } from './codes.arbitrary.ts';
import { packPersonId, unpackPersonId } from './handle.ts';
import { identityHint, readIdentityHint, writeIdentityHint } from './identity-hint.ts';

describe('the identity in a code', () => {
  it.each([
    ['王小明', '王'],
    ['欧阳娜娜', '欧阳'],
    ['𬭩小明', '𬭩'],
    ['Anna Maria Schmidt', 'AMS'],
    ['A B C D E F G H I', 'ABCDEFG'],
    ['Ö Ö Ö Ö', 'ÖÖÖ'],
    ['买买提·艾力', '买'],
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
