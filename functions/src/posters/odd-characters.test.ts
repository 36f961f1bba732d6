import { describe, expect, it } from 'vitest';
import { createPosterRenderer } from './create-poster-renderer.ts';
import { pagesOfPdf, pixelsOfSvg, scan } from './testing/read-back.ts';
import { samplePoster } from './testing/sample-posters.ts';

const renderer = await createPosterRenderer();
/** What a place may be called on an old record, though no name is accepted with it any more. */
const ODD = [
  ...['\uffff', '\ufffe', '\ufdd0', '\u{1fffe}', '\u{10ffff}', '\ud800', '\udfff', '\udfff\ud800'],
  ...['\u0000', '\u0001', '\u0008', '\u000b', '\u000c', '\u001b', '\u007f', '\u0085', '\u009f'],
  ...['\t', '\n', '\r\n', '\u2028', '\u2029', '\ufffd', '\ufeff', '\u200b', '\u202e', '\ue000', '\u{e0001}'],
];
/** What an XML document cannot hold (XML 1.0, section 2.2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const named = (character: string) => samplePoster(`店${character}铺`, `${character}门`);

describe.each(ODD.map((character) => [JSON.stringify(character), character]))(
  'a place with %s in its name',
  (_, character) => {
    it('has a poster in every form', async () => {
      const svg = renderer.svg(named(character), 'stickers');
      expect(NOT_XML.test(svg)).toBe(false);
      expect(await scan(pixelsOfSvg(svg, 1000))).not.toEqual([]);
      const pdf = await renderer.pdf(named(character), 'a5-portrait');
      const [page] = await pagesOfPdf(pdf, 800);
      expect(await scan(page as never)).toHaveLength(1);
    });
  },
);

it('draws a name of nothing else, in every layout and as a picture', async () => {
  const poster = samplePoster(ODD.join(''), '\u0000');
  expect((await renderer.png(poster, 'a4-portrait')).length).toBeGreaterThan(1000);
  for (const layout of ['a4-landscape', 'stickers'] as const) {
    expect(await pagesOfPdf(await renderer.pdf(poster, layout), 100)).toHaveLength(1);
  }
});

it('shows which character is missing, and reads a line break as a gap', () => {
  const drawn = (name: string) => renderer.svg(samplePoster(name), 'a4-portrait');
  expect(drawn('店\uffff') === drawn('店')).toBe(false);
  expect(drawn('店\n铺') === drawn('店 铺')).toBe(true);
});
