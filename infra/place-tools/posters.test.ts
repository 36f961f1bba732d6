import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagesOfPdf, scan } from '@health-code/functions/posters/testing/read-back';
import { placeCodeFromBytes } from '@health-code/shared/place/place-code';
import { afterAll, describe, expect, it } from 'vitest';
import { spawnTool } from '../tool-kit/spawn-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'health-code-posters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ORIGIN = 'https://code.example.org';

const run = (...args: string[]) =>
  spawnTool(new URL('./posters.ts', import.meta.url), args, { environment: { DATA_DIR: folder } });

const codeOf = (index: number) => placeCodeFromBytes(new Uint8Array([index >> 8, index & 255, 3, 4, 5, 6, 7]));

function file(name: string, rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `\uFEFFplaceId,name,entrance,code,version\n${rows.join('\n')}\n`);
  return path;
}

describe('npm run posters', () => {
  it('draws a page for each line, with progress', async () => {
    const rows = Array.from({ length: 101 }, (_, index) => `P,"第${index}店, 一楼",东门,${codeOf(index)},2`);
    const out = join(folder, 'all.pdf');
    const drawn = await run(file('all.csv', rows), '--out', out, '--origin', `${ORIGIN}/`, '--layout', 'a5-portrait');
    expect(drawn).toEqual({
      code: 0,
      out: `posters drawn: 101; file: ${out}\n`,
      err: '100 of 101 drawn\n101 of 101 drawn\n',
    });
    const pages = await pagesOfPdf(readFileSync(out), 500);
    expect(pages).toHaveLength(101);
    const [last] = await scan(pages[100] ?? new Uint8Array());
    expect(last?.text).toBe(`${ORIGIN}/p/${codeOf(100)}?v=2`);
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it('puts a PDF for each into a zip, and names the lines with characters that the font lacks', async () => {
    const out = join(folder, 'all.zip');
    const rows = [`P,𠮷野家,,${codeOf(1)},1`, `P,㛃䶮𬭩,西门,${codeOf(2)},1`];
    const drawn = await run(file('zip.csv', rows), '--out', out, '--origin', ORIGIN, '--date', '2026-11-21');
    expect(drawn).toMatchObject({ code: 0, out: `posters drawn: 2; file: ${out}\n` });
    expect(drawn.err).toBe('  warning: line 2, name, entrance: the font lacks 𠮷\n2 of 2 drawn\n');
    const bytes = readFileSync(out);
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    for (const index of [1, 2]) expect(bytes.includes(`poster-${codeOf(index)}.pdf`)).toBe(true);
  });

  it('draws nothing while a line is wrong, and names every wrong cell', async () => {
    const out = join(folder, 'wrong.pdf');
    const wrong = codeOf(3).replace(/.$/, (last) => (last === 'X' ? 'Y' : 'X'));
    const rows = [`P,店,,${codeOf(1)},1`, `P,,,${wrong},none`, `P,店,,${codeOf(1)},1`];
    const { code, out: said, err } = await run(file('wrong.csv', rows), '--out', out, '--origin', ORIGIN);
    expect([code, said]).toEqual([1, '4 cells are wrong, so nothing was drawn\n']);
    const cells = err
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': ').slice(0, 2).join(': '));
    expect(cells).toEqual([
      '  wrong: line 3, name',
      '  wrong: line 3, code',
      '  wrong: line 3, version',
      '  wrong: line 4, code',
    ]);
    expect(existsSync(out)).toBe(false);
  });

  it('explains itself, and says what is missing', async () => {
    const rows = file('one.csv', [`P,店,,${codeOf(1)},1`]);
    const pdf = join(folder, 'one.pdf');
    expect((await run('--help')).out).toContain('npm run posters --');
    const answers = await Promise.all([
      run('nowhere.csv', '--out', pdf),
      run(rows, '--out', 'one.docx'),
      run(rows, '--out', pdf),
      run(rows, '--out', pdf, '--origin', 'code.example.org'),
      run(rows, '--out', pdf, '--origin', ORIGIN, '--layout', 'a3'),
      run(rows, '--out', pdf, '--origin', ORIGIN, '--date', '2026-02-30'),
      run(file('empty.csv', []), '--out', pdf, '--origin', ORIGIN),
      run(rows, '--out', join(folder, 'missing', 'one.pdf'), '--origin', ORIGIN),
    ]);
    expect(answers.map(({ code }) => code)).toEqual(Array(8).fill(2));
    expect(answers.map(({ err }) => err.trimEnd())).toEqual([
      'give one existing CSV file',
      '--out must name a .pdf or .zip file',
      '--origin is required: the address the codes link to',
      'code.example.org is not an origin, such as https://code.example.org',
      '--layout must be one of a4-portrait, a4-landscape, a5-portrait, a5-landscape, stickers',
      '2026-02-30 is not a date',
      expect.stringMatching(/empty\.csv has no rows$/),
      expect.stringMatching(/cannot be written/),
    ]);
  });
});
