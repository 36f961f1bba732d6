import PDFDocument from 'pdfkit';
import type { Drawing } from './drawing.ts';
import { addDrawing } from './drawing-pdf.ts';
import type { Typefaces } from './typeface.ts';

/** One page for each drawing, in pieces as they get ready. A page leaves memory before the next is drawn; the fonts are cut down to what all pages use, once, at the end. One page is titled by its label, many by `titleOfMany`. Throws a RangeError on none: a PDF has a page. */
export async function* drawingsToPdf(
  drawings: Iterable<Drawing> | AsyncIterable<Drawing>,
  faces: Typefaces,
  titleOfMany: string,
): AsyncGenerator<Uint8Array> {
  let document: PDFKit.PDFDocument | undefined;
  let root: PDFKit.PDFStructureElement | undefined;
  for await (const drawing of drawings) {
    if (document === undefined) document = openDocument(drawing, faces);
    else document.info.Title = titleOfMany;
    root ??= openStructure(document);
    addDrawing(document, root, faces, drawing);
    yield* written(document);
  }
  if (document === undefined) throw new RangeError('a PDF of no posters');
  root?.end();
  document.end();
  for await (const piece of document) yield piece as Uint8Array;
}

function openDocument({ label, createdOn }: Drawing, faces: Typefaces): PDFKit.PDFDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    // Else it opens Helvetica, whose metrics are no file beside the bundle.
    font: null as never,
    // What is tagged needs 1.4 or later; readers of screens know 1.7 best.
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: label, Creator: 'Health Code', Producer: 'Health Code', CreationDate: startOfDay(createdOn) },
  });
  document.registerFont('regular', faces.regular.font as never);
  document.registerFont('bold', faces.bold.font as never);
  return document;
}

function openStructure(document: PDFKit.PDFDocument): PDFKit.PDFStructureElement {
  const root = document.struct('Document');
  document.addStructure(root);
  return root;
}

/** What the document has written so far. */
function* written(document: PDFKit.PDFDocument): Generator<Uint8Array> {
  const piece: unknown = document.read();
  if (piece instanceof Uint8Array) yield piece;
}

/** A file that is small enough to be held whole. */
export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Midnight in Shanghai. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
