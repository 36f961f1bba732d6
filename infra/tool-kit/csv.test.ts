import { csvFile, withoutGuard } from '@health-code/shared/text/csv';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Cells as people write them, and as somebody would who means harm. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '+86 138',
    '-2',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '"',
    'a,b',
    'a\nb',
    "'",
    '',
  ),
);
/** A row of one empty cell is an empty line, which readers skip. */
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 });

describe('the one writer of CSV', () => {
  it('writes what csv-stringify does when it guards against formulas', () => {
    // It sees no formula behind a gap, and spreadsheets do.
    const isAlike = (text: string) => !/^[\s\p{Cf}]/u.test(text) || /^[\t\r]/.test(text);
    fc.assert(
      fc.property(rows, (cells) => {
        const table = cells.map((row) => row.filter(isAlike).concat('a', 'b'));
        const theirs = stringify(table, {
          bom: true,
          escape_formulas: true,
          record_delimiter: '\r\n',
          quoted_match: /[\r\n]/,
        });
        expect(csvFile(table)).toBe(theirs);
      }),
    );
  });

  it('is read back as it was, cell by cell', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const read: string[][] = parse(csvFile(table), { bom: true, relax_column_count: true });
        // An apostrophe that somebody typed before a formula is taken for the guard, and no harm is done.
        expect(read.map((cells) => cells.map(withoutGuard))).toEqual(table.map((cells) => cells.map(withoutGuard)));
      }),
    );
  });

  it.each([' =1+1', '\u3000+1', '\u200B-1', '\n@x', ' ＝1'])(
    'guards %j, where a formula hides behind a gap',
    (text) => {
      expect(csvFile([['a', text]])).toContain(`'${text}`);
      expect(withoutGuard(`'${text}`)).toBe(text);
    },
  );

  it('leaves no cell that a spreadsheet would run', () => {
    expect(csvFile([['=HYPERLINK("x")', '东门']])).toBe('\uFEFF"\'=HYPERLINK(""x"")",东门\r\n');
  });
});
