import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { spawnTool } from '../tool-kit/spawn-tool.ts';

const VECTORS = fileURLToPath(new URL('../../shared/vectors/code/', import.meta.url));
const BUNDLE = join(VECTORS, 'bundle.json');
const SIGNED = join(VECTORS, 'signed-bundle.json');
const read = (name: string) => JSON.parse(readFileSync(join(VECTORS, name), 'utf8'));
const { text } = read('worked-example.json');
const ROOT = read('keys.json').find(({ name }: { name: string }) => name === 'ROOT').publicKey;
const AT = '2022-12-01T12:05:00+08:00';

const folder = mkdtempSync(join(tmpdir(), 'health-code-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) =>
  spawnTool(new URL('./verify.ts', import.meta.url), args, { environment: { DATA_DIR: folder, INIT_CWD: VECTORS } });

describe('verify', () => {
  it('prints the verdict and ends with 0 on pass', async () => {
    const { code, out } = await run(text, '--bundle', 'bundle.json', '--at', AT);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'pass', failed: [], facts: { issuer: '4101', step: 10 } });
  });

  it('ends with 1 on every other verdict', async () => {
    const late = await run(text, '--bundle', BUNDLE, '--at', '2022-12-01T04:06:00Z');
    expect([late.code, JSON.parse(late.out).verdict]).toEqual([1, 'replayed']);
    const foreign = await run('HC1:ABC', '--bundle', BUNDLE);
    expect([foreign.code, JSON.parse(foreign.out)]).toEqual([1, { verdict: 'unreadable', reason: 'foreign-scheme' }]);
  });

  it('checks a signed bundle by its root key', async () => {
    expect(await run(text, '--bundle', SIGNED, '--root', ROOT, '--at', AT)).toMatchObject({ code: 0 });
    const stranger = read('keys.json')[0].publicKey;
    const refused = await run(text, '--bundle', SIGNED, '--root', stranger, '--at', AT);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('signature') });
  });

  it('takes the bundle of the local run when none is named', async () => {
    const missing = await run(text, '--at', AT);
    expect(missing).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--bundle') });
    writeFileSync(join(folder, 'gate-bundle.json'), readFileSync(BUNDLE));
    expect(await run(text, '--at', AT)).toMatchObject({ code: 0 });
  });

  it.each([
    ['no text', [], /give the text of one code/],
    ['two texts', ['a', 'b'], /give the text of one code/],
    ['an unknown option', [text, '--nonsense'], /--nonsense/],
    ['a file that is not there', [text, '--bundle', 'nowhere.json'], /nowhere\.json cannot be read/],
    ['a file that is no bundle', [text, '--bundle', 'keys.json'], /keys\.json is not valid/],
    [
      'a time that is not ISO 8601',
      [text, '--bundle', BUNDLE, '--at', 'noon'],
      /--at must be a time such as 2022-12-01 12:00/,
    ],
    ['a signed bundle without its root', [text, '--bundle', SIGNED], /--root/],
    ['a root for a plain bundle', [text, '--bundle', BUNDLE, '--root', ROOT], /not signed/],
    ['a root that is no key', [text, '--bundle', SIGNED, '--root', 'AAAA'], /32 bytes/],
  ])('names %s and ends with 2', async (_name, args, message) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('explains itself', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('--bundle FILE');
  });
});
