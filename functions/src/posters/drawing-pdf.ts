import type { CopiesShape, Drawing, Paint, PathShape, ReadShape, RectShape, Shape, TextShape } from './drawing.ts';
import { faceOf, type Typefaces } from './typeface.ts';

const POINTS_PER_MM = 72 / 25.4;

/** What is being written to: the file, and where the words of this page go in its structure. */
interface Target {
  readonly document: PDFKit.PDFDocument;
  readonly faces: Typefaces;
  /** Undefined where the same was said before: all that is drawn there is decoration. */
  readonly section: PDFKit.PDFStructureElement | undefined;
}

/**
 * Adds a page with the drawing on it, as a section of `root` that says its words in the order in which they are drawn and
 * what its pictures mean. The document must know a font for each weight by its name.
 */
export function addDrawing(
  document: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  faces: Typefaces,
  { width, height, scale, label, shapes }: Drawing,
): void {
  const unit = scale * POINTS_PER_MM;
  document.addPage({ size: [width * unit, height * unit], margin: 0 });
  const section = document.struct('Sect', { title: label });
  root.add(section);
  document.save().scale(unit);
  for (const shape of shapes) addShape({ document, faces, section }, shape);
  document.restore();
  section.end();
}

function addShape(target: Target, shape: Shape): void {
  if (shape.kind === 'text') addText(target, shape);
  else if (shape.kind === 'copies') addCopies(target, shape);
  else if (shape.kind === 'read') addRead(target, shape);
  else addFigure(target, shape);
}

/** A reader is told the first copy: the others say the same. */
function addCopies({ section, ...target }: Target, { at, shapes }: CopiesShape): void {
  at.forEach(({ x, y }, index) => {
    target.document.save().translate(x, y);
    for (const shape of shapes) addShape({ ...target, section: index === 0 ? section : undefined }, shape);
    target.document.restore();
  });
}

interface Tag {
  readonly type: ReadShape['as'] | 'Figure';
  readonly options: Pick<PDFKit.Mixins.StructureElementOptions, 'alt' | 'actual' | 'lang'>;
}

/** One element of the structure for all of it: thousands of rows of tables would otherwise be longer in structure than in ink. */
function addRead(target: Target, { as, shapes }: ReadShape): void {
  const texts = shapes.filter((shape) => shape.kind === 'text');
  const isPlain = texts.every(({ script }) => script === undefined);
  const options = isPlain ? {} : { actual: texts.map(({ text }) => text).join(' ') };
  tagged(target, { type: as, options }, () => {
    for (const shape of shapes) {
      if (shape.kind === 'text') drawWords(target, shape);
      else drawFigure(target.document, shape);
    }
  });
}

/** Draws something as an element of the structure, or as decoration where it says nothing. */
function tagged({ document, section }: Target, tag: Tag | undefined, draw: () => void): void {
  if (section === undefined || tag === undefined) document.markContent('Artifact', { type: 'Layout' });
  else section.add(document.struct(tag.type, tag.options, [document.markStructureContent(tag.type)]));
  draw();
  document.endMarkedContent();
}

function addFigure(target: Target, shape: RectShape | PathShape): void {
  const meaning = shape.kind === 'path' ? shape.meaning : undefined;
  const tag = meaning === undefined ? undefined : ({ type: 'Figure', options: { alt: meaning } } as const);
  tagged(target, tag, () => drawFigure(target.document, shape));
}

function drawFigure(document: PDFKit.PDFDocument, shape: RectShape | PathShape): void {
  document.save().translate(shape.x, shape.y);
  if (shape.kind === 'path') document.scale(shape.scale).path(shape.data);
  else if (shape.radius === undefined) document.rect(0, 0, shape.width, shape.height);
  else document.roundedRect(0, 0, shape.width, shape.height, shape.radius);
  applyPaint(document, shape.paint, shape.kind === 'path' ? shape.scale : 1);
  document.restore();
}

function applyPaint(document: PDFKit.PDFDocument, paint: Paint, scale: number): void {
  if ('fill' in paint) document.fill(paint.fill);
  else document.lineWidth(paint.width / scale).stroke(paint.stroke);
}

const LATIN_ONLY = /^[\p{Script=Latin}\p{Script=Common}]*$/u;

function addText(target: Target, shape: TextShape): void {
  const { text, script } = shape;
  const isEnglish = LATIN_ONLY.test(text) && /\p{Script=Latin}/u.test(text);
  const lang = script === 'tibetan' ? { lang: 'bo' } : isEnglish ? { lang: 'en' } : {};
  const actual = script === undefined ? {} : { actual: text };
  tagged(target, { type: 'P', options: { ...lang, ...actual } }, () => drawWords(target, shape));
}

function drawWords(target: Target, shape: TextShape): void {
  if (shape.script === undefined) drawText(target.document, shape);
  else drawOutlines(target, shape);
}

function drawText(document: PDFKit.PDFDocument, { text, x, y, size, weight, colour }: TextShape): void {
  document.font(weight).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
}

/** pdfkit shapes a line word by word, which puts the words of Arabic in the wrong order; so these are drawn and not set. */
function drawOutlines({ document, faces }: Target, shape: TextShape): void {
  const face = faceOf(shape, faces);
  const scale = shape.size / face.font.unitsPerEm;
  document.save().translate(shape.x, shape.y).scale(scale, -scale);
  for (const { left, up, data } of face.outline(shape.text)) {
    if (data !== '') document.save().translate(left, up).path(data).fill(shape.colour).restore();
  }
  document.restore();
}
