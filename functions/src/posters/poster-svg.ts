import { formatPlaceCode } from '@health-code/shared/place/place-code';
import type { PosterContent } from './poster-renderer.ts';
import { qrPath } from './qr-path.ts';
import type { TextOutliner } from './text-outlines.ts';

/** A4 portrait in tenths of a millimetre. */
const WIDTH = 2100;
const HEIGHT = 2970;
const MIDDLE = WIDTH / 2;
const TEXT_WIDTH = 1800;
const QR_SIDE = 1240;
const QR_TOP = 860;
const NAME_SIZE = 168;
const NAME_SIZE_ON_TWO_LINES = 104;
const NAME_SMALLEST = 84;

const INK = '#10261c';
const BRAND = '#0a7a4b';
const PALE = '#eaf6f0';
const MUTED = '#4c6157';

export interface PosterFonts {
  readonly regular: TextOutliner;
  readonly bold: TextOutliner;
}

const STEPS = [
  { zh: '微信、支付宝或手机相机扫一扫', en: 'Scan with WeChat, Alipay or your camera' },
  { zh: '扫不了？输入上面的 12 位场所码', en: 'Cannot scan? Type the 12 characters above' },
  { zh: '没有手机？请工作人员帮忙登记', en: 'No phone? Staff will sign you in' },
];

/** The poster as an SVG document of its own: no font, no picture, no link to anything outside. */
export function posterSvg(content: PosterContent, fonts: PosterFonts): string {
  const parts = [
    frame(),
    header(fonts),
    placeName(content, fonts),
    qr(content.link),
    typedCode(content, fonts),
    steps(fonts),
  ];
  const label = escapeXml(`${content.placeName} ${content.entranceName} ${formatPlaceCode(content.code)}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">`,
    `<title>${label}</title>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

function frame(): string {
  return [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<rect width="${WIDTH}" height="330" fill="${BRAND}"/>`,
    `<rect x="${MIDDLE - QR_SIDE / 2 - 60}" y="${QR_TOP - 60}" width="${QR_SIDE + 120}" height="${QR_SIDE + 120}" rx="72" fill="${PALE}"/>`,
  ].join('');
}

function header({ bold, regular }: PosterFonts): string {
  const title = bold.outline('进门请扫码', { x: MIDDLE, y: 185, size: 132, anchor: 'middle' });
  const subtitle = regular.outline('Scan before you enter', { x: MIDDLE, y: 278, size: 64, anchor: 'middle' });
  return `<g fill="#fff">${title.svg}${subtitle.svg}</g>`;
}

/** One line as large as fits; below the smallest size two lines; and beyond that the end is cut with an ellipsis. */
function placeName({ placeName: name, entranceName }: PosterContent, { bold, regular }: PosterFonts): string {
  const lines = nameLines(name, bold);
  const largest = lines.length === 1 ? NAME_SIZE : NAME_SIZE_ON_TWO_LINES;
  const size = Math.min(largest, ...lines.map((line) => TEXT_WIDTH / bold.measure(line, 1)));
  const firstLine = lines.length === 1 ? 570 : 490;
  const drawn = lines.map(
    (line, index) => bold.outline(line, { x: MIDDLE, y: firstLine + index * size * 1.25, size, anchor: 'middle' }).svg,
  );
  const entrance =
    entranceName === '' ? '' : regular.outline(entranceName, { x: MIDDLE, y: 720, size: 72, anchor: 'middle' }).svg;
  return `<g fill="${INK}">${drawn.join('')}</g><g fill="${MUTED}">${entrance}</g>`;
}

function nameLines(name: string, font: TextOutliner): string[] {
  const fits = (text: string) => font.measure(text, NAME_SMALLEST) <= TEXT_WIDTH;
  if (fits(name)) return [name];
  const characters = [...name];
  let cut = characters.length;
  while (!fits(characters.slice(0, cut).join(''))) cut -= 1;
  const rest = characters.slice(cut);
  if (fits(rest.join(''))) return balance(characters);
  while (!fits(`${rest.join('')}…`)) rest.pop();
  return [characters.slice(0, cut).join(''), `${rest.join('')}…`];
}

/** Two lines of like length read better than a full one and an orphan. Latin names break at a space. */
function balance(characters: readonly string[]): string[] {
  const half = Math.ceil(characters.length / 2);
  const space = characters.indexOf(' ', half);
  const cut = space !== -1 && space < characters.length * 0.7 ? space : half;
  return [characters.slice(0, cut).join('').trim(), characters.slice(cut).join('').trim()];
}

function qr(link: string): string {
  const { path, size } = qrPath(link);
  const scale = QR_SIDE / size;
  const place = `translate(${MIDDLE - QR_SIDE / 2} ${QR_TOP}) scale(${scale})`;
  return `<g transform="${place}"><rect width="${size}" height="${size}" rx="1" fill="#fff"/><path d="${path}" fill="#000"/></g>`;
}

function typedCode({ code }: PosterContent, { bold }: PosterFonts): string {
  const line = bold.outline(formatPlaceCode(code), { x: MIDDLE, y: 2345, size: 132, anchor: 'middle' });
  return `<g fill="${BRAND}">${line.svg}</g>`;
}

function steps({ regular, bold }: PosterFonts): string {
  const rows = STEPS.map(({ zh, en }, index) => {
    const y = 2510 + index * 140;
    const number = bold.outline(String(index + 1), { x: 330, y: y + 4, size: 54, anchor: 'middle' });
    const text = bold.outline(zh, { x: 410, y: y - 8, size: 62 });
    const translation = regular.outline(en, { x: 410, y: y + 46, size: 42 });
    return [
      `<circle cx="330" cy="${y - 14}" r="46" fill="${BRAND}"/><g fill="#fff">${number.svg}</g>`,
      `<g fill="${INK}">${text.svg}</g><g fill="${MUTED}">${translation.svg}</g>`,
    ].join('');
  });
  return rows.join('');
}

const XML_ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.trim().replace(/[&<>"]/g, (character) => XML_ENTITIES[character] as string);
}
