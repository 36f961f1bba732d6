import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../text/hex.ts';
import { decodeCbor } from './cbor-decode.ts';
import { type CborValue, encodeCbor } from './cbor-encode.ts';

const bytesOf = (hex: string) => fromHex(hex) as Uint8Array;
const integers = fc.oneof(fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }), fc.integer({ min: -300, max: 300 }));
const values: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'cbor' },
    integers,
    fc.string({ unit: 'grapheme' }),
    fc.constant(null),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(integers, tie('value')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  ),
})).value;

describe('deterministic CBOR', () => {
  it.each([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [256, '190100'],
    [65535, '19ffff'],
    [65536, '1a00010000'],
    [2 ** 32 - 1, '1affffffff'],
    [-1, '20'],
    [-8, '27'],
    [-65537, '3a00010000'],
    [-(2 ** 32), '3affffffff'],
    [null, 'f6'],
    ['水', '63e6b0b4'],
    [Uint8Array.of(1, 2), '420102'],
    [[1, [2, 3]], '8201820203'],
    [
      new Map([
        [-1, 0],
        [10, 0],
        [100, 0],
      ]),
      'a30a001864002000',
    ],
  ] as [CborValue, string][])('%j is %s', (value, hex) => {
    expect(toHex(encodeCbor(value))).toBe(hex);
    expect(decodeCbor(bytesOf(hex))).toEqual({ kind: 'ok', value });
  });

  it.each([2 ** 32, -(2 ** 32) - 1, 0.5, Number.NaN])('has no room for %d', (value) => {
    expect(() => encodeCbor(value)).toThrow(RangeError);
  });

  it('reads back all that it writes', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decodeCbor(encodeCbor(value))).toEqual({ kind: 'ok', value });
      }),
    );
  });

  it.each([
    ['', 'truncated'],
    ['18', 'truncated'],
    ['1a000001', 'truncated'],
    ['4201', 'truncated'],
    ['5affffffff00', 'truncated'],
    ['9affffffff00', 'truncated'],
    ['a101', 'truncated'],
    ['0000', 'trailing-bytes'],
    ['1817', 'not-canonical'],
    ['190017', 'not-canonical'],
    ['1900ff', 'not-canonical'],
    ['1a0000ffff', 'not-canonical'],
    ['580100', 'not-canonical'],
    ['1b0000000100000000', 'unsupported-type'],
    ['1f', 'unsupported-type'],
    ['5f4100ff', 'unsupported-type'],
    ['9f00ff', 'unsupported-type'],
    ['bf0000ff', 'unsupported-type'],
    ['c000', 'unsupported-type'],
    ['d28440a04040', 'unsupported-type'],
    ['f4', 'unsupported-type'],
    ['f7', 'unsupported-type'],
    ['f93c00', 'unsupported-type'],
    ['fb3ff0000000000000', 'unsupported-type'],
    ['ff', 'unsupported-type'],
    ['a1616100', 'unsupported-type'],
    ['a201000100', 'duplicate-key'],
    ['a202000100', 'unsorted-keys'],
    ['a220000100', 'unsorted-keys'],
    ['a221002000', 'unsorted-keys'],
    ['61ff', 'not-utf8'],
    ['62c080', 'not-utf8'],
    ['818181818100', 'too-deep'],
  ])('refuses %s: %s', (hex, fault) => {
    expect(decodeCbor(bytesOf(hex))).toEqual({ kind: 'fault', fault });
  });

  it('has one encoding for every value that it reads', () => {
    const few = fc.constantFrom(0x00, 0x01, 0x18, 0x19, 0x20, 0x41, 0x61, 0x80, 0x81, 0xa1, 0xa2, 0xf6);
    fc.assert(
      fc.property(fc.array(few, { maxLength: 12 }), (items) => {
        const bytes = Uint8Array.from(items);
        const reading = decodeCbor(bytes);
        if (reading.kind === 'ok') expect(encodeCbor(reading.value)).toEqual(bytes);
      }),
      { numRuns: 5_000 },
    );
  });
});
