import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { spawnTool } from '../../../infra/tool-kit/spawn-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'health-code-shots-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => spawnTool(new URL('./main.mts', import.meta.url), args);

describe('npm run screenshots', () => {
  it('takes the pictures of the chapters and looks that are named', async () => {
    const { code, out } = await run('review', '--looks', 'large', '--out', folder);
    expect([code, out]).toEqual([0, `the pictures are in ${folder}\n`]);
    const names = ['60-places', '61-place-pending', '62-place-refused'].map((name) => `${name}-large.png`);
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  it.each([
    [['sunset'], /^there is no chapter sunset; there are holder, /],
    [['review', '--looks', 'light,sepia'], /^there is no look sepia; there are light, /],
    [['--wide'], /--wide/],
  ])('answers %j with what is wrong', async (args, message) => {
    // Node warns before about files whose kind it has to guess.
    const { code, out, err } = await run(...args);
    expect([code, out, err.trimEnd().split('\n').pop()]).toEqual([2, '', expect.stringMatching(message)]);
  });

  it('explains itself', async () => {
    const { code, out } = await run('--help');
    expect([code, out]).toEqual([0, expect.stringMatching(/Chapters .*holder .*gate .*--looks LIST/s)]);
  });
});
