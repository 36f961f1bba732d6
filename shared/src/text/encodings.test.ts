import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { crockford, crockfordBytes } from './crockford.ts';
import { fromHex, toHex } from './hex.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

const anyBytes = fc.uint8Array({ maxLength: 80 });

describe('UTF-8', () => {
  it('is written as the platform writes it, lone surrogates too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
        (text) => {
          expect(toUtf8(text)).toEqual(new Uint8Array(new TextEncoder().encode(text)));
        },
      ),
    );
    expect(toUtf8('A¢中𬭩')).toEqual(new Uint8Array(Buffer.from('A¢中𬭩')));
  });

  it('is read or refused as the platform does it', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const platform = (bytes: Uint8Array) => {
      try {
        return strict.decode(bytes);
      } catch {
        return undefined;
      }
    };
    const leads = fc.constantFrom(0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff);
    const continuations = fc.constantFrom(0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf);
    const hostile = fc.tuple(leads, continuations, continuations, continuations).map((bytes) => Uint8Array.from(bytes));
    fc.assert(
      fc.property(fc.oneof(anyBytes, hostile), (bytes) => {
        expect(fromUtf8(bytes)).toBe(platform(bytes));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('base64url', () => {
  it('is what Node writes, and reads back', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AA==', 'AB', 'AAB', 'A+', 'A/', 'A A', '中文'])('has no other spelling: %j is refused', (text) => {
    expect(fromBase64Url(text)).toBeUndefined();
  });
});

describe('hexadecimal', () => {
  it('reads back', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
    expect(toHex(Uint8Array.of(0, 10, 255))).toBe('000aff');
  });

  it.each(['0', 'AA', '0g', ' 00'])('refuses %j', (text) => {
    expect(fromHex(text)).toBeUndefined();
  });
});

describe('Crockford base32', () => {
  it('gives the bytes of an id, and they give the id', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{0,40}$/), (text) => {
        const bytes = crockfordBytes(text);
        expect(bytes).toHaveLength(Math.ceil((text.length * 5) / 8));
        expect(crockford(bytes as Uint8Array, text.length)).toBe(text);
      }),
    );
  });

  it.each(['I', '0L', 'abc', '中'])('refuses %j', (text) => {
    expect(crockfordBytes(text)).toBeUndefined();
  });
});
