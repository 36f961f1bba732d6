import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPaperCardRenderer } from './paper-card.ts';
import { darkness, type Pixels, pagesOfPdf, scan } from './testing/read-back.ts';

const CODE = {
  code: '8JQK-2M4N-7PRS-T3VW',
  issuedAt: '2026-11-27T04:00:00.000Z',
  expiresAt: '2027-02-25T04:00:00.000Z',
};
const TEXT = 'JKP1:8JQK2M4N7PRST3VW';
/** A5 at 200 dots an inch. */
const DOTS = 1_165;

const pdf = Buffer.from(await createPaperCardRenderer().render({ name: '欧阳**', qrText: TEXT, code: CODE }));
const [page, ...others] = await pagesOfPdf(pdf, DOTS);
const sheet = page as Pixels;

/** What the page's stream tells the printer to do. */
function drawing(): string {
  const raw = pdf.toString('latin1');
  const streams = Array.from(raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g), ([, body]) => body ?? '');
  const opened = streams.flatMap((body) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return opened.find((stream) => / Tf\b/.test(stream)) ?? '';
}

describe('a paper card', () => {
  it('is one sheet that a scanner reads', async () => {
    expect(others).toEqual([]);
    expect((await scan(sheet)).map(({ text }) => text)).toEqual([TEXT]);
  });

  it('has nothing coloured on it', () => {
    for (let at = 0; at < sheet.data.length; at += 4) {
      const [blue, green, red] = sheet.data.subarray(at, at + 3) as unknown as [number, number, number];
      if (blue !== green || green !== red) throw new Error(`a coloured dot at ${at / 4}`);
    }
    expect(darkness(sheet, 0, 0, sheet.width, sheet.height)).toBeGreaterThan(0.05);
  });

  it('has no letter under 12 points', () => {
    const sizes = Array.from(drawing().matchAll(/\/F\d+ ([\d.]+) Tf/g), ([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(8);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it('keeps its front above the fold and its back within the sheet', () => {
    const band = (top: number, bottom: number) => {
      const mm = sheet.height / 210;
      return darkness(sheet, 0, top * mm, sheet.width, bottom * mm);
    };
    expect(band(98, 104)).toBe(0);
    expect(band(107, 112)).toBeGreaterThan(0);
    expect(band(200, 210)).toBe(0);
  });
});
