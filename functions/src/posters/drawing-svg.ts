import type { CopiesShape, Drawing, Paint, PathShape, RectShape, Shape, TextShape } from './drawing.ts';
import { faceOf, type Typefaces } from './typeface.ts';

/** The drawing as an SVG document of its own: no font, no picture, no link to anything outside. All text is outlines. */
export function drawingToSvg({ width, height, scale, label, shapes }: Drawing, faces: Typefaces): string {
  const size = `width="${round(width * scale)}mm" height="${round(height * scale)}mm" viewBox="0 0 ${width} ${height}"`;
  const name = escapeXml(label);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    ...shapes.map((shape) => shapeToSvg(shape, faces)),
    '</svg>',
  ].join('\n');
}

function shapeToSvg(shape: Shape, faces: Typefaces): string {
  if (shape.kind === 'rect') return rectToSvg(shape);
  if (shape.kind === 'path') return pathToSvg(shape);
  if (shape.kind === 'text') return textToSvg(shape, faces);
  if (shape.kind === 'read') return shape.shapes.map((each) => shapeToSvg(each, faces)).join('');
  return copiesToSvg(shape, faces);
}

function rectToSvg({ x, y, width, height, radius = 0, paint }: RectShape): string {
  const box = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  return `<rect ${box} rx="${round(radius)}" ${paintToSvg(paint, 1)}/>`;
}

function pathToSvg({ x, y, scale, data, paint }: PathShape): string {
  const place = `translate(${round(x)} ${round(y)}) scale(${round(scale)})`;
  return `<path transform="${place}" d="${data}" ${paintToSvg(paint, scale)}/>`;
}

/** A line's width is in units of the drawing, whatever the scale of its path. */
function paintToSvg(paint: Paint, scale: number): string {
  if ('fill' in paint) return `fill="${paint.fill}"`;
  return `fill="none" stroke="${paint.stroke}" stroke-width="${round(paint.width / scale)}"`;
}

function textToSvg(shape: TextShape, faces: Typefaces): string {
  const { text, x, y, size, colour } = shape;
  const face = faceOf(shape, faces);
  const scale = size / face.font.unitsPerEm;
  const place = `translate(${round(x)} ${round(y)}) scale(${round(scale)} ${round(-scale)})`;
  const glyphs = face
    .outline(text)
    .filter(({ data }) => data !== '')
    .map(({ left, up, data }) => `<path transform="translate(${left} ${up})" d="${data}"/>`);
  return `<g fill="${colour}" transform="${place}">${glyphs.join('')}</g>`;
}

function copiesToSvg({ at, shapes }: CopiesShape, faces: Typefaces): string {
  const drawn = shapes.map((shape) => shapeToSvg(shape, faces)).join('');
  const uses = at.map(({ x, y }) => `<use href="#copy" x="${round(x)}" y="${round(y)}"/>`);
  return `<defs><g id="copy">${drawn}</g></defs>${uses.join('')}`;
}

const round = (value: number) => Number(value.toFixed(5));

const XML_ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.trim().replace(/[&<>"]/g, (character) => XML_ENTITIES[character] as string);
}
