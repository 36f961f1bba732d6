import { describe, expect, it } from 'vitest';
import type { Shape } from '../posters/drawing.ts';
import { pagesOfPdf, textOfPdf } from '../posters/testing/read-back.ts';
import { openTypefaces } from '../posters/typeface.ts';
import { createTypesetter } from '../posters/typesetter.ts';
import { createPersonDocumentRenderer } from './create-person-document-renderer.ts';
import { documentPages } from './document-pages.ts';
import { BODY, PAGE } from './page-style.ts';
import type { PersonDocument } from './person-document.ts';
import { SAMPLE_DATA, SAMPLE_LOOK, SAMPLE_VISIT, sampleDocument } from './testing/sample-document.ts';

const renderer = createPersonDocumentRenderer();
const set = createTypesetter(openTypefaces());
const many = <T>(row: T, length: number, isMore = false) => ({ rows: Array<T>(length).fill(row), isMore });

/** 9 points, less what is lost in rounding. */
const SMALLEST_MM = (9 * 25.4) / 72 - 1e-9;

const flat = (shapes: readonly Shape[]): Shape[] =>
  shapes.flatMap<Shape>((shape) => (shape.kind === 'read' ? shape.shapes : [shape]));
const textsOf = (document: PersonDocument) =>
  Array.from(documentPages(document, set), ({ shapes }) => flat(shapes).filter((shape) => shape.kind === 'text'));

describe('a page', () => {
  const pages = textsOf(sampleDocument({ visits: many(SAMPLE_VISIT, 100), looks: many(SAMPLE_LOOK, 100) }));
  const texts = pages.flat();

  it('has no letter under 9 points', () => {
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(SMALLEST_MM);
  });

  it('has all its words within its margins', () => {
    for (const { text, x, y, size, weight } of texts) {
      expect(x).toBeGreaterThanOrEqual(PAGE.left);
      expect(x + set.measure(text, weight, size)).toBeLessThanOrEqual(PAGE.left + BODY.width + 0.01);
      expect(y).toBeLessThan(PAGE.height);
    }
  });

  it('says which of how many it is, and whose', () => {
    pages.forEach((page, index) => {
      const said = page.map(({ text }) => text);
      expect(said).toContain(`第 ${index + 1} 页，共 ${pages.length} 页 Page ${index + 1} of ${pages.length}`);
      expect(said).toContain('2026-11-21 12:00 王小明');
    });
  });

  it('begins with the headings of the table that goes on there', () => {
    const inTheMiddle = pages.filter((page) => page.some(({ text }) => text === '本人登记')).slice(1);
    expect(inTheMiddle.length).toBeGreaterThan(3);
    for (const page of inTheMiddle) expect(page[0]?.text).toBe('时间');
  });
});

describe('the file', () => {
  it('is black and white to read', async () => {
    const [page] = await pagesOfPdf(await renderer.render(sampleDocument()), 600);
    const data = page?.data ?? new Uint8ClampedArray();
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) throw new Error(`a coloured dot at ${at / 4}`);
    }
  });

  it('says where more is kept than it lists', async () => {
    const text = await textOfPdf(await renderer.render(sampleDocument({ looks: many(SAMPLE_LOOK, 3, true) })));
    expect(text).toContain('Only the newest 3 are listed.');
  });

  it('of the most rows there can be is small enough for the answer of a function', async () => {
    const rows = { visits: many(SAMPLE_VISIT, 2_000, true), looks: many(SAMPLE_LOOK, 2_000, true) };
    const pdf = await renderer.render(sampleDocument(rows));
    expect((pdf.length * 4) / 3).toBeLessThan(4_000_000);
    const pages = Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g);
    expect(pages?.length).toBeLessThan(300);
    expect(pages).toHaveLength(textsOf(sampleDocument(rows)).length);
  });
});

/** What somebody may have been called or have typed on an old record. */
const HOSTILE = [
  ...['\u0000', '\u001b[31m', '\u202e卡\u202c', '\u200b', '\ufeff', '\ud800', '\uffff', '\u2028', '\r\n', '\t'],
  ...['𠮷😀', '㛃䶮𬭩', 'خەلقئارا چوڭ بازار', 'ལྷ་ས་ལམ།', 'W'.repeat(300), '，'.repeat(200), `e${'\u0301'.repeat(200)}`],
];

describe('a name of odd characters', () => {
  it.each(HOSTILE.map((name) => [JSON.stringify(name).slice(0, 30), name]))(
    'such as %s breaks nothing',
    async (_, odd) => {
      const name = `王${odd}明`;
      const place = { ...SAMPLE_VISIT.place, name };
      const document = sampleDocument({
        data: { ...SAMPLE_DATA, particulars: { ...SAMPLE_DATA.particulars, name } },
        visits: many({ ...SAMPLE_VISIT, place }, 2),
      });
      for (const shape of textsOf(document).flat()) {
        expect(
          shape.x + (shape.script === undefined ? set.measure(shape.text, shape.weight, shape.size) : 0),
        ).toBeLessThan(PAGE.width);
      }
      expect(await textOfPdf(await renderer.render(document))).toContain('13800138000');
    },
  );

  it('shows a line break as a gap', () => {
    const { particulars } = SAMPLE_DATA;
    const data = { ...SAMPLE_DATA, particulars: { ...particulars, name: '王\n小明' } };
    expect(
      textsOf(sampleDocument({ data }))
        .flat()
        .map(({ text }) => text),
    ).toContain('王 小明');
  });
});
