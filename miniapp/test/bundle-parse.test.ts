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
const CONSOLE_GZIP_BYTES = 120 * 1024;
const WASM = /zxing_reader\.[0-9a-f]{8}\.wasm/;

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const scriptsOf = (platform: (typeof PLATFORMS)[number]) =>
  filesBelow(distFolder(platform)).filter((file) => file.endsWith('.js'));

/** The officials' console is for computers of today, and a program of its own. */
const isOfConsole = (file: string) => file.startsWith(join(distFolder('h5'), 'console'));

describe.each(PLATFORMS)('the built %s bundle', (platform) => {
  it('is JavaScript that the engines parse, in every file', () => {
    const files = scriptsOf(platform);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files.filter((each) => !isOfConsole(each))) {
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

describe("the officials' console", () => {
  const folder = join(distFolder('h5'), 'console');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/console\/([^"]+)"/g)].map((match) => match[1] as string);

  it('is modules that browsers of the last three years parse', () => {
    const files = filesBelow(folder).filter((file) => file.endsWith('.js'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(() => parse(text, { ecmaVersion: 2022, sourceType: 'module' }), file).not.toThrow();
    }
  });

  it('is loaded first with at most 120 kB compressed', () => {
    const bytes = ['index.html', ...named].map((file) => gzipSync(readFileSync(join(folder, file))).length);
    expect(bytes.length).toBeGreaterThan(3);
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(CONSOLE_GZIP_BYTES);
  });

  it('has no script and no style in its page, which its policy would refuse', () => {
    expect(page).not.toMatch(/<style|<script(?![^>]* src=)| style=| on\w+=/);
  });

  it('is kept on no device, and no file of the app names it', () => {
    const others = filesBelow(distFolder('h5')).filter((file) => /\.(js|html)$/.test(file) && !isOfConsole(file));
    const naming = others.filter((file) => /console\/(js|css|index)/.test(readFileSync(file, 'utf8')));
    expect([others.length > 5, naming]).toEqual([true, []]);
  });
});

function firstLoad(): string[] {
  const h5 = distFolder('h5');
  return filesOfFirstLoad(h5, 'pages/index/index').map((file) => join(h5, file));
}
