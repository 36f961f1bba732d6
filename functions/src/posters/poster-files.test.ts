import { crc32, inflateSync } from 'node:zlib';
import { POSTER_LAYOUTS, type PosterLayout } from '@health-code/shared/place/poster-form';
import { describe, expect, it } from 'vitest';
import { createPosterRenderer } from './create-poster-renderer.ts';
import type { PosterContent } from './poster-renderer.ts';
import { darkness, type Pixels, pagesOfPdf, pixelsOfSvg, scan } from './testing/read-back.ts';
import { SAMPLE_POSTERS, samplePoster } from './testing/sample-posters.ts';

const renderer = await createPosterRenderer();

/** A poor print: 100 dots an inch on A4. */
const COARSE = 827;
const SAMPLES = Object.entries(SAMPLE_POSTERS);
const EACH = POSTER_LAYOUTS.flatMap((layout) => SAMPLES.map(([name, poster]) => [layout, name, poster] as const));

const codesOn = (layout: PosterLayout) => (layout === 'stickers' ? 8 : 1);
const textsOn = async (page: Pixels | Uint8Array) => (await scan(page)).map(({ text }) => text);

interface Pictures {
  readonly pdf: readonly Pixels[];
  readonly svg: Pixels;
}
const seen = new Map<string, Promise<Pictures>>();

/** The one page of a poster, from its PDF and from its SVG. Every test looks at the same pictures: making them is what takes long. */
function picturesOf(layout: PosterLayout, name: string, poster: PosterContent): Promise<Pictures> {
  const draw = async () => ({
    pdf: await pagesOfPdf(await renderer.pdf(poster, layout), COARSE),
    svg: pixelsOfSvg(renderer.svg(poster, layout), COARSE),
  });
  const key = `${layout} ${name}`;
  const pictures = seen.get(key) ?? draw();
  seen.set(key, pictures);
  return pictures;
}

describe('a scanner reads', () => {
  it.each(EACH)('every code of the PDF: %s with %s', async (layout, name, poster) => {
    const { pdf } = await picturesOf(layout, name, poster);
    expect(pdf).toHaveLength(1);
    expect(await textsOn(pdf[0] as Pixels)).toEqual(Array(codesOn(layout)).fill(poster.link));
  });

  it.each(EACH)('every code of the SVG: %s with %s', async (layout, name, poster) => {
    const { svg } = await picturesOf(layout, name, poster);
    expect(await textsOn(svg)).toEqual(Array(codesOn(layout)).fill(poster.link));
  });

  it.each(POSTER_LAYOUTS)('every code of the PNG: %s', async (layout) => {
    const poster = SAMPLE_POSTERS['a name on two lines'];
    expect(await textsOn(await renderer.png(poster, layout))).toEqual(Array(codesOn(layout)).fill(poster.link));
  });

  it('level M, under a long host name too', async () => {
    const { link } = SAMPLE_POSTERS['the longest name'];
    const found = await scan(await renderer.png(SAMPLE_POSTERS['the longest name'], 'a5-portrait'));
    expect(found).toMatchObject([{ text: link, ecLevel: 'M' }]);
  });
});

describe('from two metres', () => {
  /** A sharp full-HD camera that sees 60° sees this many dots a millimetre. What blur and slant add is for a browser's test. */
  const DOTS_A_MILLIMETRE = 1920 / (2 * 2000 * Math.tan(Math.PI / 6));

  it.each([
    ['a4-portrait', 210],
    ['a4-landscape', 297],
    ['a5-portrait', 148],
    ['a5-landscape', 210],
  ] as const)('a scanner reads %s, under a long host name too', async (layout, width) => {
    const poster = SAMPLE_POSTERS['the longest name'];
    const page = pixelsOfSvg(renderer.svg(poster, layout), Math.round(width * DOTS_A_MILLIMETRE));
    expect(await textsOn(page)).toEqual([poster.link]);
  });
});

describe('SVG and PDF', () => {
  /** Cells of a few letters: what one file lacks makes a cell lighter by far more than what rounding does. */
  const CELL = 10;
  const LARGEST_DIFFERENCE = 0.12;

  it.each(EACH)('are the same picture: %s with %s', async (layout, name, poster) => {
    const { pdf: pages, svg } = await picturesOf(layout, name, poster);
    const [pdf] = pages as [Pixels];
    expect(Math.abs(svg.height - pdf.height)).toBeLessThanOrEqual(1);
    const differences: number[] = [];
    for (let y = 0; y < pdf.height; y += CELL) {
      for (let x = 0; x < pdf.width; x += CELL) {
        const cell = [x, y, x + CELL, y + CELL] as const;
        differences.push(Math.abs(darkness(pdf, ...cell) - darkness(svg, ...cell)));
      }
    }
    expect(Math.max(...differences)).toBeLessThan(LARGEST_DIFFERENCE);
  });

  it.each([
    ['a4-portrait', 210, 297],
    ['a4-landscape', 297, 210],
    ['a5-portrait', 148, 210],
    ['a5-landscape', 210, 148],
    ['stickers', 210, 297],
  ] as const)('have the size of their sheet: %s', async (layout, width, height) => {
    const svg = renderer.svg(samplePoster('学校'), layout);
    const sides = /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg)?.slice(1).map(Number) ?? [];
    expect(sides.map(Math.floor)).toEqual([width, height]);
    const [page] = (await pagesOfPdf(await renderer.pdf(samplePoster('学校'), layout), COARSE)) as [Pixels];
    expect(page.height / page.width).toBeCloseTo(height / width, 2);
  });

  it('are the same bytes when drawn again', async () => {
    const poster = SAMPLE_POSTERS['rare characters'];
    const pdf = await renderer.pdf(poster, 'stickers');
    expect(Buffer.compare(pdf, await renderer.pdf(poster, 'stickers'))).toBe(0);
    expect(renderer.svg(poster, 'a5-portrait')).toBe(renderer.svg(poster, 'a5-portrait'));
  });

  it('say what they are to those who cannot see them, and refer to nothing outside', () => {
    const svg = renderer.svg(samplePoster('A & B <学校>', '东门'), 'stickers');
    expect(svg).toContain('aria-label="A &amp; B &lt;学校&gt; 东门 7K3M 9QRT 2WXA"');
    expect(svg).not.toMatch(/<text|<image|<script|href="[^#]|url\(/);
  });
});

describe('a PNG', () => {
  it.each([
    ['a4-portrait', 297],
    ['a5-landscape', 210],
    ['stickers', 297],
  ] as const)('is printed as large as its sheet: %s', async (layout, longerSide) => {
    const png = Buffer.from(await renderer.png(samplePoster('学校'), layout));
    const at = png.indexOf('pHYs') + 4;
    expect([png.readUInt8(at + 8), png.readUInt32BE(at)]).toEqual([1, png.readUInt32BE(at + 4)]);
    expect(png.readUInt32BE(at + 9)).toBe(crc32(png.subarray(at - 4, at + 9)));
    const pixels = Math.max(png.readUInt32BE(16), png.readUInt32BE(20));
    expect((1000 * pixels) / png.readUInt32BE(at)).toBeCloseTo(longerSide, 0);
  });
});

describe('a PDF', () => {
  const poster = SAMPLE_POSTERS['other scripts'];
  /** The dictionaries are plain text, the pages are compressed. */
  const objects = async (layout: PosterLayout) => Buffer.from(await renderer.pdf(poster, layout)).toString('latin1');
  const pageContents = (pdf: string) =>
    [...pdf.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)]
      .map((match) => inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1'))
      .find((content) => content.includes('BDC')) ?? '';
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

  it.each(POSTER_LAYOUTS)('is tagged, and says its language, its title and what its code means: %s', async (layout) => {
    const pdf = await objects(layout);
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (zh-CN)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('/S /Document');
    expect(pdf).toContain('/S /Sect');
    expect(count(pdf, /\/S \/Figure/g)).toBe(1);
    expect(pdf).toContain(`/Alt (${poster.link})`);
    expect(count(pdf, /\/ActualText/g)).toBeGreaterThanOrEqual(2);
    expect(count(pdf, /\/S \/P\n/g)).toBeGreaterThan(8);
  });

  it.each(POSTER_LAYOUTS)('marks all that it draws as said or as decoration: %s', async (layout) => {
    const operators = pageContents(await objects(layout)).match(/\b(BDC|EMC|Tj|TJ|f|S|B)\b(?=\n|$)/g) ?? [];
    let depth = 0;
    const unmarked = operators.filter((operator) => {
      if (operator === 'BDC') depth += 1;
      else if (operator === 'EMC') depth -= 1;
      else return depth !== 1;
      return false;
    });
    expect(operators.length).toBeGreaterThan(40);
    expect([unmarked, depth]).toEqual([[], 0]);
  });
});
