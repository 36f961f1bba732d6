import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import { fromIso, shanghaiDate } from '@health-code/shared/time/shanghai';
import PDFDocument from 'pdfkit';
import { CARD_WORDS } from './paper-card-words.ts';
import { locateAsset } from './poster-assets.ts';
import { qrPath } from './qr-path.ts';

/** What a card says. It shows no colour: a card is printed once, and a colour is of the moment. */
export interface PaperCardContent {
  /** Masked. */
  readonly name: string;
  readonly qrText: string;
  readonly code: PaperCode;
}

export interface PaperCardRenderer {
  render(content: PaperCardContent): Promise<Uint8Array>;
}

const MM = 72 / 25.4;
/** A5 portrait, folded once to A6: the code in front, what to know behind. Its QR is large enough for an old phone's camera. */
const PAGE: [number, number] = [148 * MM, 210 * MM];
const FOLD = PAGE[1] / 2;
const QR_SIDE = 62 * MM;
const MARGIN = 10 * MM;
const COLUMN = 62 * MM;
const RIGHT = 78 * MM;
/** Nothing is coloured, so that no printer's ink and no eye takes it for a state; nothing is smaller than this, in points. */
const INK = '#000000';
const SMALLEST = 12;

/** Draws cards as PDF with an embedded subset of Noto Sans SC. One weight: a font is 10 MB beside the function that everybody uses. */
export function createPaperCardRenderer(): PaperCardRenderer {
  return { render: (content) => finished(drawCard(content)) };
}

function drawCard(content: PaperCardContent): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: PAGE,
    margin: 0,
    font: locateAsset('noto-sans-sc-regular.ttf'),
    info: { Title: 'Health Code 健康码', CreationDate: new Date(fromIso(content.code.issuedAt)) },
  });
  document.fillColor(INK).strokeColor(INK);
  header(document);
  qr(document, content.qrText);
  particulars(document, content);
  fold(document);
  whatToKnow(document);
  return document;
}

function header(document: PDFKit.PDFDocument): void {
  document.fontSize(20).text(CARD_WORDS.title.zh, MARGIN, 5 * MM, { lineBreak: false });
  const right = { width: COLUMN, align: 'right', lineBreak: false } as const;
  document.fontSize(SMALLEST + 1).text(CARD_WORDS.title.en, RIGHT - 2 * MM, 8 * MM, right);
  document
    .moveTo(MARGIN, 17 * MM)
    .lineTo(PAGE[0] - MARGIN, 17 * MM)
    .lineWidth(1.5)
    .stroke();
}

function qr(document: PDFKit.PDFDocument, text: string): void {
  const { path, size } = qrPath(text);
  document
    .save()
    .translate(MARGIN - 2 * MM, 26 * MM)
    .scale(QR_SIDE / size)
    .path(path)
    .fill(INK)
    .restore();
}

function particulars(document: PDFKit.PDFDocument, { name, code }: PaperCardContent): void {
  const at = { width: COLUMN };
  const line = (size: number, text: string, gap = 0) =>
    document.fontSize(size).text(text, RIGHT, document.y + gap * MM, at);
  document.fontSize(24).text(name, RIGHT, 22 * MM, at);
  line(14, code.code, 1);
  line(14, CARD_WORDS.validUntil.zh(shanghaiDate(fromIso(code.expiresAt))), 2);
  line(SMALLEST, CARD_WORDS.validUntil.en);
  line(14, CARD_WORDS.scan.zh, 2);
  line(SMALLEST, CARD_WORDS.scan.en);
  line(14, CARD_WORDS.hotline, 2);
}

function fold(document: PDFKit.PDFDocument): void {
  document.moveTo(0, FOLD).lineTo(PAGE[0], FOLD).lineWidth(0.75).dash(6, { space: 4 }).stroke().undash();
}

/** The back: one paragraph after another, Chinese with its English below. */
function whatToKnow(document: PDFKit.PDFDocument): void {
  const at = { width: PAGE[0] - 2 * MARGIN };
  document.fontSize(SMALLEST).text(CARD_WORDS.fold, MARGIN, FOLD + 2 * MM, { ...at, align: 'center' });
  for (const { zh, en } of CARD_WORDS.know) {
    document.fontSize(14).text(zh, MARGIN, document.y + 3 * MM, at);
    document.fontSize(SMALLEST).text(en, MARGIN, document.y, at);
  }
}

function finished(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
