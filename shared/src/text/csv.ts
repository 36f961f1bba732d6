import { unicodePattern } from './unicode-pattern.ts';

/** Spreadsheets take a cell that begins so for a formula; the wide forms, and behind a gap or what shows nothing, too (OWASP, CSV injection). */
const formulaStart = unicodePattern(String.raw`^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]`);
const NEEDS_QUOTES = /[",\r\n]/;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as a CSV file (RFC 4180) that spreadsheets open, Chinese and all: UTF-8 with a byte order mark. No cell of it can
 * run as a formula: one that would begins with an apostrophe, which {@link withoutGuard} takes away again.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + csvLines(rows);
}

/** The same without the mark, to go on with a file that was begun. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = formulaStart().test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The text of a cell that was read, without the apostrophe that kept it from being a formula. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && formulaStart().test(text.slice(1)) ? text.slice(1) : text;
}
