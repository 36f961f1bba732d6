import type { CopiesShape, Drawing, Paint, PathShape, RectShape, Shape, TextShape } from './drawing.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Adds a page with the drawing on it. The document must know a font for each weight by its name. */
export function addDrawing(document: PDFKit.PDFDocument, { width, height, scale, shapes }: Drawing): void {
  const unit = scale * POINTS_PER_MM;
  document.addPage({ size: [width * unit, height * unit], margin: 0 });
  document.save().scale(unit);
  for (const shape of shapes) addShape(document, shape);
  document.restore();
}

function addShape(document: PDFKit.PDFDocument, shape: Shape): void {
  if (shape.kind === 'text') addText(document, shape);
  else if (shape.kind === 'copies') addCopies(document, shape);
  else addFigure(document, shape);
}

function addCopies(document: PDFKit.PDFDocument, { at, shapes }: CopiesShape): void {
  for (const { x, y } of at) {
    document.save().translate(x, y);
    for (const shape of shapes) addShape(document, shape);
    document.restore();
  }
}

function addFigure(document: PDFKit.PDFDocument, shape: RectShape | PathShape): void {
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

function addText(document: PDFKit.PDFDocument, { text, x, y, size, weight, colour }: TextShape): void {
  document.font(weight).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
}
