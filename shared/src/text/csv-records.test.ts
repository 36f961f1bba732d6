import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, csvRecords, LONGEST_RECORD } from './csv-records.ts';

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, { delimiter = ',' as const, length = 7 } = {}): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(pieces(text, length), delimiter)) records.push(record);
  return records;
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('"', 'a,b', 'a\nb', '""', ' ', ''),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('the records of a file', () => {
  it('are what csv-parse reads, however the text is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, length, end) => {
          const text = stringify(rows, { record_delimiter: end, quoted_match: /[\r\n]/ });
          const lineEnds = (record: string[]) => record.map((one) => one.replace(/\r\n?/g, '\n'));
          const theirs: string[][] = parse(text, { relax_column_count: true, record_delimiter: end });
          expect((await read(text, { length })).map(({ cells }) => [...cells])).toEqual(theirs.map(lineEnds));
        },
      ),
    );
  });

  it('are told with the line that they begin on', async () => {
    expect(await read('a,b\r\n"x\r\ny",1\rc,d\n\ne,f')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny', '1'] },
      { line: 4, cells: ['c', 'd'] },
      { line: 5, cells: [''] },
      { line: 6, cells: ['e', 'f'] },
    ]);
  });

  it('go on behind a line that is wrong', async () => {
    const text = 'a,b\n1,"x"y\n2,8" pipe\n3,"open\n4,d\n5,"e" ,f\n6,"also open\n7,g\n';
    expect((await read(text)).map(({ line, cells, why }) => [line, why ?? cells.join('|')])).toEqual([
      [1, 'a|b'],
      [2, 'text stands behind a closing quotation mark'],
      [3, '2|8" pipe'],
      // The two marks that nothing closes make one cell, behind which text stands: whoever reads it knows where to look.
      [4, 'text stands behind a closing quotation mark'],
      [7, 'a quotation mark opens a cell, and none closes it'],
      [8, '7|g'],
    ]);
  });

  it('lose one line by a mark that nothing closes, in a file of any size', async () => {
    const rows = Array.from({ length: 4_000 }, (_value, index) => `${index},${'x'.repeat(40)}`);
    rows[10] = '10,"open';
    const records = await read(rows.join('\n'), { length: LONGEST_RECORD });
    expect(records).toHaveLength(4_000);
    expect(records.filter(({ why }) => why !== undefined).map(({ line }) => line)).toEqual([11]);
  });

  it('are none in an empty text', async () => {
    expect(await read('')).toEqual([]);
  });
});
