import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { filesOfFirstLoad } from '../../infra/bench/support/first-load.ts';
import { distFolder, PLATFORMS } from './mini-program-vm/dist-folders.ts';

/** The years of JavaScript that the engines of old phones speak. */
const LANGUAGE = { weapp: 2018, alipay: 2018, h5: 2018 } as const;
const WECHAT_MAIN_PACKAGE_BYTES = 1024 * 1024;
const FIRST_LOAD_GZIP_BYTES = 250 * 1024;
const WASM = /zxing_reader\.[0-9a-f]{8}\.wasm/;

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const scriptsOf = (platform: (typeof PLATFORMS)[number]) =>
  filesBelow(distFolder(platform)).filter((file) => file.endsWith('.js'));

describe.each(PLATFORMS)('the built %s bundle', (platform) => {
  it('is JavaScript that the engines parse, in every file', () => {
    const files = scriptsOf(platform);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      expect(() => parse(readFileSync(file, 'utf8'), { ecmaVersion: LANGUAGE[platform] }), file).not.toThrow();
    }
  });

  it('carries no validator', () => {
    const holding = scriptsOf(platform).filter((file) => /ZodError|invalid_format/.test(readFileSync(file, 'utf8')));
    expect(holding).toEqual([]);
  });

  it('asks the engine for the classes of Unicode, and spells none of them out', () => {
    const spelt = scriptsOf(platform).filter((file) => /(?:\\u[0-9A-F]{4}-?){120}/.test(readFileSync(file, 'utf8')));
    expect(spelt).toEqual([]);
  });
});

describe('the size budgets', () => {
  it('holds the WeChat main package to 1 MB', () => {
    const bytes = filesBelow(distFolder('weapp')).reduce((sum, file) => sum + readFileSync(file).length, 0);
    expect(bytes).toBeLessThanOrEqual(WECHAT_MAIN_PACKAGE_BYTES);
  });

  it('holds the first web load, up to the page that shows a code, to 250 kB compressed', () => {
    const bytes = firstLoad().reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_GZIP_BYTES);
  });

  it('keeps the scanner out of the first load, and serves its WebAssembly itself', () => {
    const early = firstLoad().filter((file) => WASM.test(readFileSync(file, 'utf8')));
    expect(early).toEqual([]);
    expect(readdirSync(join(distFolder('h5'), 'assets'))).toContainEqual(expect.stringMatching(WASM));
  });
});

function firstLoad(): string[] {
  const h5 = distFolder('h5');
  return filesOfFirstLoad(h5, 'pages/index/index').map((file) => join(h5, file));
}
