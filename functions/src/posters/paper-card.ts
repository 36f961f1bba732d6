import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import { fromIso, shanghaiDate } from '@health-code/shared/time/shanghai';
import PDFDocument from 'pdfkit';
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
/** A6 landscape: it folds once to the size of a bank card, and its QR is large enough for an old phone's camera. */
const PAGE: [number, number] = [148 * MM, 105 * MM];
const QR_SIDE = 62 * MM;
const LEFT = 10 * MM;
const RIGHT_COLUMN = 78 * MM;
const RIGHT_WIDTH = 62 * MM;
const INK = '#10261c';
const MUTED = '#4c6157';
const BRAND = '#0a7a4b';

/** Draws cards as PDF, A6 landscape, with an embedded subset of Noto Sans SC. One weight: a font is 10 MB beside the function that everybody uses. */
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
  header(document);
  qr(document, content.qrText);
  particulars(document, content);
  return document;
}

function header(document: PDFKit.PDFDocument): void {
  document.rect(0, 0, PAGE[0], 17 * MM).fill(BRAND);
  document
    .fillColor('#ffffff')

    .fontSize(17)
    .text('健康码纸质卡', LEFT, 3.6 * MM, { lineBreak: false });
  const right = { width: RIGHT_WIDTH, align: 'right', lineBreak: false } as const;
  document.fontSize(10.5).text('Health code on paper', RIGHT_COLUMN - 2 * MM, 6 * MM, right);
}

function qr(document: PDFKit.PDFDocument, text: string): void {
  const { path, size } = qrPath(text);
  document
    .save()
    .translate(LEFT - 2 * MM, 20 * MM)
    .scale(QR_SIDE / size)
    .path(path)
    .fill('#000000')
    .restore();
}

function particulars(document: PDFKit.PDFDocument, { name, code }: PaperCardContent): void {
  const at = { width: RIGHT_WIDTH };
  document
    .fillColor(INK)

    .fontSize(22)
    .text(name, RIGHT_COLUMN, 23 * MM, at);
  document.fontSize(12.5).text(code.code, RIGHT_COLUMN, 35 * MM, at);
  document.fillColor(MUTED).fontSize(9.5);
  document.text(`有效期至 ${shanghaiDate(fromIso(code.expiresAt))}  Valid until`, RIGHT_COLUMN, 42 * MM, at);
  document
    .fillColor(INK)
    .fontSize(9.5)
    .text(HOW_TO.zh, RIGHT_COLUMN, 51 * MM, { ...at, lineGap: 1.5 });
  document
    .fillColor(MUTED)
    .fontSize(8)
    .text(HOW_TO.en, RIGHT_COLUMN, document.y + 2 * MM, at);
  const foot = '遗失请在小程序中作废  Lost? Revoke it in the app';
  document.fontSize(8).text(foot, LEFT, PAGE[1] - 14 * MM, { width: PAGE[0] - 2 * LEFT, lineBreak: false });
}

const HOW_TO = {
  zh: '请工作人员扫描，并核对身份证件。\n卡上没有颜色，扫码后显示当时的状态。',
  en: 'Let staff scan it and compare your document. The card has no colour: they see the one of that moment.',
};

function finished(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
