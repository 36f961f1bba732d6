import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineFault, readAreas } from './read-areas';

const LEVELS = ['high', 'medium', 'low', 'closed', 'control', 'precaution'] as const;
const HEAD = 'division,level,from,to,decree';
const read = (...lines: string[]) => readAreas(lines.join('\n'), LEVELS);
const AREA = {
  ...{ division: '410105001', level: 'high', from: '2026-01-05T00:00:00.000Z', to: null },
  decree: '郑防指〔2026〕1号',
};

describe('a list of risk areas', () => {
  it.each<[string, string[]]>([
    ['by commas', [HEAD, '410105001,high,2026-01-05 08:00,,郑防指〔2026〕1号']],
    [
      'by tabs, as a spreadsheet copies it',
      [HEAD.replaceAll(',', '\t'), '410105001\thigh\t2026/1/5 8:00\t\t郑防指〔2026〕1号'],
    ],
    [
      'by semicolons, in any order of columns',
      ['decree;from;level;division', '郑防指〔2026〕1号;2026-01-05 08:00;HIGH;410105001'],
    ],
    [
      'with a byte order mark, gaps and empty lines',
      [`\uFEFF${HEAD}`, '', ' 410105001 ,high,2026-01-05T08:00:00+08:00,,郑防指〔2026〕1号', ''],
    ],
    ['with a cell that was kept from being a formula', [HEAD, '410105001,high,2026-01-05 08:00,,"郑防指〔2026〕1号"']],
  ])('is read %s', async (_name, lines) => {
    expect(await read(...lines)).toEqual({ areas: [AREA], faults: [] });
  });

  it.each<[string, LineFault['fault']]>([
    ['4101051,high,2026-01-05 08:00,,d', 'division'],
    ['410105,highest,2026-01-05 08:00,,d', 'level'],
    ['410105,high,yesterday,,d', 'from'],
    ['410105,high,2026-01-05 08:00,never,d', 'to'],
    ['410105,high,2026-01-05 08:00,2026-01-05 08:00,d', 'to'],
    ['410105,high,2026-01-05 08:00,,', 'decree'],
    ['"410105,high,2026-01-05 08:00,,d', 'line'],
  ])('names what is wrong with %s', async (line, fault) => {
    expect((await read(HEAD, '410103,low,2026-01-05 08:00,,d', line)).faults).toEqual([{ line: 3, fault }]);
  });

  it('names an area that stands there twice, whenever its second line writes the same instant', async () => {
    const { faults } = await read(HEAD, '410105,high,2026-01-05 08:00,,a', '410105,high,2026/1/5 8:00,,b');
    expect(faults).toEqual([{ line: 3, fault: 'repeated' }]);
  });

  it('is none without the names of its columns', async () => {
    expect(await read('410105,high,2026-01-05 08:00,,d')).toEqual({
      areas: [],
      faults: [{ line: 1, fault: 'columns' }],
    });
  });

  it('never fails, whatever is pasted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const { areas, faults } = await read(HEAD, text);
        expect(areas.length + faults.length).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
      }),
    );
  });
});
