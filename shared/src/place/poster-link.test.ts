import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCodeFromBytes } from './place-code.ts';
import { posterLink, readScan } from './poster-link.ts';

const code = placeCodeFromBytes(Uint8Array.of(9, 8, 7, 6, 5, 4, 3));

describe('what a scanner gives', () => {
  it.each([
    posterLink('https://code.example.org', code, 1),
    posterLink('http://127.0.0.1:8787', code, 12),
    `https://code.example.org/p/${code}`,
    `HTTPS://CODE.EXAMPLE.ORG/p/${code.toLowerCase()}?v=1&utm=x#top`,
    ` ${code} `,
    code.replace(/(.{4})/g, '$1-'),
  ])('%s is the code', (text) => {
    expect(readScan(text)).toEqual({ kind: 'ok', code });
  });

  it.each(['https://example.org/', 'https://example.org/x/7K3M9QRT2WXA', 'HC1:6BF', 'tel:12320', 'WIFI:S:home;;'])(
    '%s is foreign',
    (text) => {
      expect(readScan(text)).toEqual({ kind: 'foreign' });
    },
  );

  it('says when a link holds a mistyped code', () => {
    expect(readScan('https://code.example.org/p/ABC')).toEqual({ kind: 'mistyped', fault: 'length' });
    expect(readScan('https://code.example.org/p/%E0%A4%A')).toMatchObject({ kind: 'mistyped' });
  });

  it('is always answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['ok', 'mistyped', 'foreign']).toContain(readScan(text).kind);
      }),
    );
  });
});
