import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCodeFromBytes } from './place-code.ts';
import { checkInAddress, posterLink, readScan, screenTextOf } from './poster-link.ts';

const code = placeCodeFromBytes(Uint8Array.of(9, 8, 7, 6, 5, 4, 3));

describe('what a scanner gives', () => {
  it.each([
    posterLink('https://code.example.org', code, 1),
    posterLink('http://127.0.0.1:8787', code, 12),
    `https://code.example.org/p/${code}`,
    `HTTPS://CODE.EXAMPLE.ORG/p/${code.toLowerCase()}?v=1&utm=x#top`,
    ` ${code} `,
    code.replace(/(.{4})/g, '$1-'),
    `HTTP://CODE.EXAMPLE.ORG/P/${code}`,
    `https://code.example.org//p//${code}/`,
    `https:///code.example.org/p/${code}?v=1`,
    `https://code.example.org/p/${code}?v=1&from=singlemessage&isappinstalled=0&x=${'y'.repeat(500)}`,
    `https：／／code.example.org／p／${code}？v＝1`,
    `【健康码】请扫码登记：https://code.example.org/p/${code}?v=1 ，谢谢！`,
    `请打开https://code.example.org/p/${code}。`,
    `(https://code.example.org/p/${code})`,
    `<https://code.example.org/p/${code}>.`,
    `"https://code.example.org/p/${code}."`,
    `https://code.example.org/#/pages/check-in/index?code=${code}`,
    `https://code.example.org/#/pages/check-in/index?scan=1&code=${code.toLowerCase()}&t=abc`,
    `/pages/check-in/index?code=${code}`,
    `https://weixin110.qq.com/cgi-bin/newredirectconfirmcgi?main_type=2&url=${encodeURIComponent(`https://code.example.org/p/${code}?v=1`)}`,
    `https://example.org/open?url=${encodeURIComponent(encodeURIComponent(`https://code.example.org/p/${code}`))}`,
    `\u200Ehttps://code.example.org/p/${code}\u200B`,
    `https://code.example.org/p/${code.slice(0, 4)}%20${code.slice(4)}`,
  ])('%s is the code', (text) => {
    expect(readScan(text)).toEqual({ kind: 'ok', code });
  });

  it.each(['https://example.org/', 'https://example.org/x/7K3M9QRT2WXA', 'HC1:6BF', 'tel:12320', 'WIFI:S:home;;'])(
    '%s is foreign',
    (text) => {
      expect(readScan(text)).toEqual({ kind: 'foreign' });
    },
  );

  it.each([
    [`https://code.example.org/p/${code}?v=1&t=7K3M`, '7K3M'],
    [`HTTPS://CODE.EXAMPLE.ORG/P/${code}?V=1&T=7K3M`, '7K3M'],
    [`https://code.example.org/#/pages/check-in/index?code=${code}&t=7K3M`, '7K3M'],
    [`https://weixin110.qq.com/x?url=${encodeURIComponent(`https://code.example.org/p/${code}?v=1&t=7K3M`)}`, '7K3M'],
    [`https://code.example.org${checkInAddress(code, 'a b')}`, 'a b'],
    [`https://code.example.org/p/${code}?v=1`, undefined],
    [`https://code.example.org/p/${code}?t=`, undefined],
    [`https://code.example.org/p/${code}?t=${'x'.repeat(41)}`, undefined],
    [code, undefined],
  ])('%s has the value of the moment %s', (text, screen) => {
    expect(screenTextOf(text)).toBe(screen);
  });

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
