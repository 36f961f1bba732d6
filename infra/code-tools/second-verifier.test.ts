import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GateBundle, openVerifier } from '@health-code/shared/code/gate-bundle';
import { verify } from '@health-code/shared/code/verify';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyWithNode } from './node-verify.ts';
import type { VectorCase } from './vectors/vector-case.ts';

const VECTORS = fileURLToPath(new URL('../../shared/vectors/code/', import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(join(VECTORS, name), 'utf8'));
const bundle: GateBundle = read('bundle.json');
const cases: readonly VectorCase[] = [...read('genuine.json').cases, ...read('refused.json').cases];

const second = (...args: readonly string[]) =>
  spawnSync('python3', [join(VECTORS, 'verify.py'), ...args], { encoding: 'utf8' });
const hasPython = spawnSync('python3', ['--version']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'health-code-vectors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The vectors with one of them changed. */
function changed(file: string, change: (content: string) => string): string {
  cpSync(VECTORS, folder, { recursive: true, filter: (path) => !path.endsWith('.py') });
  writeFileSync(join(folder, file), change(readFileSync(join(VECTORS, file), 'utf8')));
  return folder;
}

describe.skipIf(!hasPython)('the second verifier, in Python', () => {
  it('agrees with every vector', () => {
    const { status, stdout } = second();
    expect(stdout).toMatch(/^\d+ vectors, 0 differences\n$/);
    expect(status).toBe(0);
  });

  it('gives the same verdict as ours, member for member', () => {
    const found: unknown[] = JSON.parse(second('--found').stdout);
    cases.forEach(({ name, text, now, policy }, index) => {
      const opened = openVerifier({ ...bundle, policy: { ...bundle.policy, ...policy } });
      if (opened.kind === 'fault') throw new Error(opened.fault);
      expect(found[index], name).toEqual(verify(text, opened.value, Date.parse(now), verifyWithNode));
    });
  });

  it.each([
    ['genuine.json', (content: string) => content.replace('"doses":7', '"doses":6')],
    ['refused.json', (content: string) => content.replace('"reason":"empty"', '"reason":"no-scheme"')],
    ['bundles.json', (content: string) => content.replace('"expected":"usable"', '"expected":"signature"')],
    ['worked-example.json', (content: string) => content.replace('"salt": "6a', '"salt": "6b')],
  ])('names a difference in %s and ends with 1', (file, change) => {
    const { status, stdout } = second(changed(file, change));
    expect(stdout).toMatch(/, 1 differences\n$/);
    expect(status).toBe(1);
  });
});
