import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { distFolder, PLATFORMS } from './mini-program-vm/dist-folders.ts';

/** The years of JavaScript that the engines of old phones speak. */
const LANGUAGE = { weapp: 2018, alipay: 2018, h5: 2018 } as const;
const WECHAT_MAIN_PACKAGE_BYTES = 1024 * 1024;
const FIRST_LOAD_GZIP_BYTES = 250 * 1024;

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
});

describe('the size budgets', () => {
  it('holds the WeChat main package to 1 MB', () => {
    const bytes = filesBelow(distFolder('weapp')).reduce((sum, file) => sum + readFileSync(file).length, 0);
    expect(bytes).toBeLessThanOrEqual(WECHAT_MAIN_PACKAGE_BYTES);
  });

  it('holds the first web load, up to the page that shows a code, to 250 kB compressed', () => {
    const bytes = firstLoad(distFolder('h5')).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_GZIP_BYTES);
  });

  it('keeps the scanner out of the first load, and serves its WebAssembly itself', () => {
    const h5 = distFolder('h5');
    const early = firstLoad(h5).filter((file) => readFileSync(file, 'utf8').includes('zxing_reader.wasm'));
    expect(early).toEqual([]);
    expect(readdirSync(join(h5, 'assets'))).toContain('zxing_reader.wasm');
  });
});

/** The page, what it names, and the chunks and styles of the code page, which is the largest page of all. */
function firstLoad(h5: string): string[] {
  const html = join(h5, 'index.html');
  const named = Array.from(readFileSync(html, 'utf8').matchAll(/(?:src|href)="\/((?:js|css)\/[^"]+)"/g), (m) => m[1]);
  const codePage = filesBelow(join(h5, 'chunk')).filter((file) => /hc-clock__time/.test(readFileSync(file, 'utf8')));
  const style = filesBelow(join(h5, 'css')).filter((file) => /hc-clock__time/.test(readFileSync(file, 'utf8')));
  if (codePage.length === 0) throw new Error('no chunk holds the code page');
  return [html, ...named.map((name) => join(h5, String(name))), ...codePage, ...style];
}
