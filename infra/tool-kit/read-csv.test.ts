import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import type { Columns } from './csv-dialect.ts';
import { readCsv } from './read-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COLUMNS: Columns = { known: ['name', 'asksCheckOut', 'note'], required: ['name'] };

async function read(content: string | Uint8Array, columns = COLUMNS) {
  const file = join(folder, 'file.csv');
  writeFileSync(file, content);
  const dialects: string[] = [];
  const lines = [];
  for await (const line of readCsv(file, columns, (dialect) => dialects.push(dialect))) lines.push(line);
  return { lines, dialects };
}

const why = (content: string | Uint8Array, columns = COLUMNS) =>
  read(content, columns).then(
    () => 'read',
    (error: Error) => error.message.replace(/^\S*file\.csv/, 'FILE'),
  );

const TEXT = 'name,note\r\n王府井,𬭩 é\r\n';
const LINE = { line: 2, cells: { name: '王府井', note: '𬭩 é' }, faults: [] };

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16LE', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
  ])('may be %s', async (encoding, bytes) => {
    expect(await read(bytes)).toEqual({ lines: [LINE], dialects: [`read as ${encoding}, separated by commas`] });
  });

  it('is GB18030 for a file in GBK, as Excel saves it', async () => {
    const { lines } = await read(iconv.encode('name,note\r\n面馆,东门\r\n', 'gbk'));
    expect(lines[0]?.cells).toEqual({ name: '面馆', note: '东门' });
  });

  it.each([
    ['bytes of no encoding', Buffer.concat([Buffer.from('name,note\n'), Buffer.from([0xff, 0xff, 0x0a])])],
    ['half a character at its end', iconv.encode(TEXT, 'gb18030').subarray(0, -3)],
    ['UTF-16 without a mark', Buffer.from('name,note\n', 'utf-16le')],
    ['a workbook', Buffer.from('504b030414000600080000002100', 'hex')],
  ])('is not guessed for %s', async (_name, bytes) => {
    expect(await why(bytes)).toBe('FILE is neither UTF-8 nor GB18030 text: save it as CSV UTF-8');
  });

  it('is decided by the whole file, also where its first half is plain', async () => {
    const plain = 'a,b\n'.repeat(40_000);
    const { lines, dialects } = await read(
      Buffer.concat([Buffer.from(`name,note\n${plain}`), iconv.encode('面,馆\n', 'gbk')]),
    );
    expect([lines.at(-1)?.cells, dialects]).toEqual([
      { name: '面', note: '馆' },
      ['read as GB18030, separated by commas'],
    ]);
  });
});

describe('the columns of a file', () => {
  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])('are separated by %j', async (delimiter, name) => {
    const { lines, dialects } = await read(`name${delimiter}note\n面馆${delimiter}"a, b; c\td"\n`);
    expect(lines[0]?.cells).toEqual({ name: '面馆', note: 'a, b; c d' });
    expect(dialects).toEqual([`read as UTF-8, separated by ${name}`]);
  });

  it.each([',', ';', '\t'])('are separated by %j where the first line tells so', async (delimiter) => {
    const { lines } = await read(`\uFEFFsep=${delimiter}\r\nname${delimiter}note\r\na${delimiter}"b,c;d"\r\n`);
    expect(lines.map(({ line, cells }) => [line, cells['name']])).toEqual([[3, 'a']]);
  });

  it.each(['asksCheckout', 'asks check out', 'ASKS_CHECK_OUT', ' asks-checkOut '])('are known as %j', async (name) => {
    expect((await read(`name,${name}\na,yes\n`)).lines[0]?.cells).toEqual({ name: 'a', asksCheckOut: 'yes' });
  });

  it.each([
    ['name,remark,colour\n', 'line 1: unknown column remark, unknown column colour. Columns: name, asksCheckOut, note'],
    ['name,note,Note\n', 'line 1: two columns note. Columns: name, asksCheckOut, note'],
    ['note,asksCheckOut\n', 'line 1: no column name. Columns: name, asksCheckOut, note'],
    ['name\n', 'the first line names one column only: columns are separated by a comma, a semicolon or a tab'],
    [
      'name，note\n',
      'the first line names one column only: columns are separated by a comma, a semicolon or a tab; found ， there',
    ],
    ['name,"note\n', 'line 1: a quotation mark opens a cell, and none closes it'],
    ['', 'the first line names one column only: columns are separated by a comma, a semicolon or a tab'],
  ])('%j: %s', async (content, message) => {
    expect(await why(content)).toBe(message);
  });

  it('may be more than anybody knows, where a file serves several purposes', async () => {
    const { lines } = await read('name,placeId\na,b\n', { ...COLUMNS, passesOverOthers: true });
    expect(lines[0]?.cells).toEqual({ name: 'a', placeId: 'b' });
  });
});

describe('the lines of a file', () => {
  it('may be short, have empty cells behind them, or be empty', async () => {
    const { lines } = await read('name,note,,\n a ,,,\n,,,\n\nb\nc,\u3000x\u200B,,,,,\n');
    expect(lines.map(({ line, cells }) => [line, cells['name'], cells['note']])).toEqual([
      [2, 'a', ''],
      [5, 'b', ''],
      [6, 'c', 'x'],
    ]);
  });

  it('are each wrong for themselves', async () => {
    const { lines } = await read('name,note\na,b,c\nd,"e"f\ng,h\ni,"j\n');
    expect(lines.map(({ line, cells, faults }) => [line, cells, faults.map((fault) => fault.why)])).toEqual([
      [2, {}, ['a value stands in column 3, which has no name: is there one delimiter too many?']],
      [3, {}, ['text stands behind a closing quotation mark']],
      [4, { name: 'g', note: 'h' }, []],
      [5, {}, ['a quotation mark opens a cell, and none closes it']],
    ]);
  });

  it('lose the guard that kept a cell from being a formula', async () => {
    expect((await read("name,note\n'=1+1,' -2\n")).lines[0]?.cells).toEqual({ name: '=1+1', note: '-2' });
  });
});
