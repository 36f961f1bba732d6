import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { Resvg } from '@resvg/resvg-wasm';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { rasterise } from '../rasterise.ts';

/** A page as dots, four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
await prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer as ArrayBuffer }, fireImmediately: true });
const pdfium = await PDFiumLibrary.init();
// The first picture loads the rasteriser, which the functions below then use directly.
await rasterise('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', { width: 1, height: 1, scale: 1 });

/** What a scanner finds on a page. */
export function scan(page: Pixels | Uint8Array): Promise<ReadResult[]> {
  const options = { formats: ['QRCode' as const] };
  return page instanceof Uint8Array
    ? readBarcodes(page, options)
    : readBarcodes(page as Parameters<typeof readBarcodes>[0], options);
}

/** The pages of a PDF as Chrome prints them, `width` dots wide. */
export async function pagesOfPdf(pdf: Uint8Array, width: number): Promise<Pixels[]> {
  const document: PDFiumDocument = await pdfium.loadDocument(pdf);
  const pages: Pixels[] = [];
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const height = Math.round((width * originalHeight) / originalWidth);
    const drawn = await page.render({ scale: 1, width, height, render: 'bitmap' });
    pages.push({ width: drawn.width, height: drawn.height, data: new Uint8ClampedArray(drawn.data) });
  }
  document.destroy();
  return pages;
}

/** The text of a PDF, as it is read out and as it is copied. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const document: PDFiumDocument = await pdfium.loadDocument(pdf);
  const texts = Array.from(document.pages(), (page) => page.getText());
  document.destroy();
  return texts.join('\n');
}

/** An SVG document as dots, `width` of them wide. */
export function pixelsOfSvg(svg: string, width: number): Pixels {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render();
  return { width: image.width, height: image.height, data: new Uint8ClampedArray(image.pixels) };
}

/** How dark a part of a page is, from 0 for paper to 1. Sides are in dots, and may lie between them. */
export function darkness(page: Pixels, left: number, top: number, right: number, bottom: number): number {
  let sum = 0;
  let count = 0;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(page.height, Math.ceil(bottom)); y += 1) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(page.width, Math.ceil(right)); x += 1) {
      sum += darknessAt(page, x, y);
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** How dark a dot is, from 0 for paper to 1. */
export function darknessAt({ width, data }: Pixels, x: number, y: number): number {
  const at = (y * width + x) * 4;
  return 1 - ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / (3 * 255);
}
