import type { PosterLayout } from '@health-code/shared/place/poster-form';
import type { Drawing } from './drawing.ts';
import { drawingToSvg } from './drawing-svg.ts';
import { drawPoster } from './poster-drawing.ts';
import { drawingsToPdf, joined, startOfDay } from './poster-pdf.ts';
import type { PosterContent, PosterContents, PosterRenderer } from './poster-renderer.ts';
import { type ZipEntry, zipped } from './poster-zip.ts';
import { rasterise } from './rasterise.ts';
import { openTypefaces } from './typeface.ts';
import { createTypesetter } from './typesetter.ts';

const TITLE_OF_MANY = '场所码海报 Place posters';

let ready: PosterRenderer | undefined;

/** The renderer, with its fonts loaded once per process. */
export async function createPosterRenderer(): Promise<PosterRenderer> {
  ready ??= load();
  return ready;
}

function load(): PosterRenderer {
  const faces = openTypefaces();
  const set = createTypesetter(faces);
  const draw = (content: PosterContent, layout: PosterLayout) => drawPoster(content, layout, set);
  const pdfOfAll: PosterRenderer['pdfOfAll'] = (contents, layout) =>
    drawingsToPdf(
      drawAll(contents, (content) => draw(content, layout)),
      faces,
      TITLE_OF_MANY,
    );
  return {
    svg: (content, layout) => drawingToSvg(draw(content, layout), faces),
    png: async (content, layout) => {
      const drawing = draw(content, layout);
      return rasterise(drawingToSvg(drawing, faces), drawing);
    },
    pdf: (content, layout) => joined(pdfOfAll([content], layout)),
    pdfOfAll,
    zipOfAll: (contents, layout) => zipped(entries(contents, (content) => pdfOfAll([content], layout))),
  };
}

async function* drawAll(contents: PosterContents, draw: (content: PosterContent) => Drawing): AsyncGenerator<Drawing> {
  for await (const content of contents) yield draw(content);
}

async function* entries(
  contents: PosterContents,
  pdf: (content: PosterContent) => AsyncIterable<Uint8Array>,
): AsyncGenerator<ZipEntry> {
  for await (const content of contents) {
    yield { name: `poster-${content.code}.pdf`, modifiedAt: startOfDay(content.createdOn), content: pdf(content) };
  }
}
