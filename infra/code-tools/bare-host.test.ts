import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const VECTORS = new URL('../../shared/vectors/code/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, VECTORS), 'utf8');

/** What a page of a mini-program needs: to hold and draw codes, and to judge them. */
const SOURCE = `
export { openVerifier } from '@health-code/shared/code/gate-bundle';
export { drawCode, openHolding } from '@health-code/shared/code/holder';
export { openDocument } from '@health-code/shared/code/signed-document';
export { createReplayGuard } from '@health-code/shared/code/replay-guard';
export { verify } from '@health-code/shared/code/verify';
export { fromHex } from '@health-code/shared/text/hex';
`;

/** What mini-programs lack; a fresh context has no crypto, TextEncoder, Buffer, atob, fetch or timers to begin with. */
const MISSING = ['BigInt', 'BigInt64Array', 'BigUint64Array', 'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'];

async function bareHost(): Promise<{ run(code: string): string; code: string }> {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'code',
    target: 'es2015',
  });
  const code = outputFiles[0]?.text ?? '';
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  for (const name of MISSING) runInContext(`delete globalThis.${name}`, context);
  runInContext(code, context);
  return { code, run: (script) => runInContext(script, context) as string };
}

interface VectorCase {
  name: string;
  expected: Record<string, unknown>;
}

describe('in a host without BigInt, WebCrypto, Intl, TextEncoder, Buffer, atob and eval', () => {
  it.each(['genuine.json', 'refused.json'])('every vector of %s is judged as everywhere', async (file) => {
    const { run } = await bareHost();
    const verdicts: unknown[] = JSON.parse(
      run(`
        const bundle = ${read('bundle.json')};
        JSON.stringify(${read(file)}.cases.map(({ text, now, policy }) => {
          const gate = code.openVerifier(Object.assign({}, bundle, { policy: Object.assign({}, bundle.policy, policy) }));
          return code.verify(text, gate.value, Date.parse(now));
        }));
      `),
    );
    const cases: VectorCase[] = JSON.parse(read(file)).cases;
    expect(verdicts).toHaveLength(cases.length);
    cases.forEach(({ name, expected }, index) => {
      expect(verdicts[index], name).toMatchObject(expected);
    });
  });

  it('a holder draws the code of the worked example', async () => {
    const { run } = await bareHost();
    const { credential, chainSeed, text } = JSON.parse(read('worked-example.json'));
    const drawn = run(`
      const holding = code.openHolding(code.fromHex('${credential}'), code.fromHex('${chainSeed}'));
      code.drawCode(holding.value, Date.parse('2022-12-01T04:05:00.000Z')).text;
    `);
    expect(drawn).toBe(text);
  });

  it('carries no validator and no module of Node', async () => {
    const { code } = await bareHost();
    expect(code).not.toMatch(/\bzod\b|node:|require\(["']crypto/);
  });
});
