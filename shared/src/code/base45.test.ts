import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase45, toBase45 } from './base45.ts';

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('Base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('writes %j as RFC 9285 does', (plain, text) => {
    expect(toBase45(ascii(plain))).toBe(text);
    expect(fromBase45(text)).toEqual({ kind: 'ok', value: ascii(plain) });
  });

  it('reads back all bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual({ kind: 'ok', value: bytes });
      }),
    );
  });

  it.each([
    ['bb8', 'not-base45'],
    ['BB8\n', 'not-base45'],
    ['中文字', 'not-base45'],
    ['B', 'base45-length'],
    ['BB8B', 'base45-length'],
    ['GGX', 'base45-overflow'],
    [':::', 'base45-overflow'],
    ['U5', undefined],
    ['V5', 'base45-overflow'],
    ['::', 'base45-overflow'],
    ['FGW', undefined],
    ['GGW', 'base45-overflow'],
  ])('%j: %s', (text, fault) => {
    if (fault === undefined) expect(fromBase45(text)).toMatchObject({ kind: 'ok' });
    else expect(fromBase45(text)).toEqual({ kind: 'fault', fault });
  });

  it('has one spelling for every byte string', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z $%*+\-./:]{0,60}$/), (text) => {
        const reading = fromBase45(text);
        if (reading.kind === 'ok') expect(toBase45(reading.value)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
