import { posterLink } from '@health-code/shared/place/poster-link';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createPosterRenderer } from './create-poster-renderer.ts';
import type { PosterContent } from './poster-renderer.ts';
import { pagesOfPdf, scan } from './testing/read-back.ts';
import { samplePoster } from './testing/sample-posters.ts';

const renderer = await createPosterRenderer();
const COARSE = 620;

function posters(count: number): PosterContent[] {
  return Array.from({ length: count }, (_, index) => {
    const code = `7K3M9QRT${String(1000 + index)}`;
    return {
      ...samplePoster(`第${index + 1}中学`, '东门'),
      code,
      link: posterLink('https://code.example.org', code, 1),
    };
  });
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const links = (all: readonly PosterContent[]) => all.map(({ link }) => link);
const textOf = async (page: Parameters<typeof scan>[0]) => (await scan(page)).map(({ text }) => text).join();

describe('many posters in one PDF', () => {
  it('have a page each, in order, and the fonts once', async () => {
    const all = posters(12);
    const pdf = await whole(renderer.pdfOfAll(all, 'a5-landscape'));
    const pages = await pagesOfPdf(pdf, COARSE);
    expect(await Promise.all(pages.map(textOf))).toEqual(links(all));
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/FontFile2 /g),
    ).toHaveLength(2);
  });

  it('are written while they are drawn: a page leaves before the next is asked for', async () => {
    let drawn = 0;
    async function* counted() {
      for (const poster of posters(6)) {
        drawn += 1;
        yield poster;
      }
    }
    const written: number[] = [];
    let bytes = 0;
    for await (const piece of renderer.pdfOfAll(counted(), 'a4-portrait')) {
      bytes += piece.length;
      written[drawn] = bytes;
    }
    const pageBytes = [3, 4, 5].map((page) => (written[page] ?? 0) - (written[page - 1] ?? 0));
    expect(Math.min(...pageBytes)).toBeGreaterThan(2_000);
  });

  it('are at least one', async () => {
    await expect(whole(renderer.pdfOfAll([], 'a4-portrait'))).rejects.toThrow(RangeError);
  });
});

describe('many posters in a zip', () => {
  it('are a PDF each, named by the code', async () => {
    const all = posters(4);
    const files = Object.entries(unzipSync(await whole(renderer.zipOfAll(all, 'a4-landscape'))));
    expect(files.map(([name]) => name)).toEqual(all.map(({ code }) => `poster-${code}.pdf`));
    const found = await Promise.all(
      files.map(async ([, pdf]) => textOf((await pagesOfPdf(pdf, COARSE))[0] ?? new Uint8Array())),
    );
    expect(found).toEqual(links(all));
  });
});
