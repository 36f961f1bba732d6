import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOfFirstLoad } from './first-load.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'health-code-first-load-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = '<script defer src="/js/app.1.js"></script><link href="/css/app.1.css" rel="stylesheet">';
const ROUTES = [
  '{"path":"pages/index/index","load":function(a,o){return[u.e(11).then(u.bind(u,7)),a,o]}},{"navigationBarTitleText":"A"}',
  '{"path":"pages/scan/index","load":function(a,o){return[u.e(22).then(u.bind(u,8)),a,o]}},{"navigationBarTitleText":"B"}',
].join(',');
const FILES = {
  'index.html': PAGE,
  'js/app.1.js': ROUTES,
  'css/app.1.css': '',
  'chunk/11.a.js': '',
  'css/11.a.css': '',
  'chunk/22.b.js': '',
};
for (const [file, content] of Object.entries(FILES)) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

describe('the first load', () => {
  it('is the page, what it names, and the chunks of the route', () => {
    expect(filesOfFirstLoad(folder, 'pages/index/index').sort()).toEqual(
      ['index.html', 'js/app.1.js', 'css/app.1.css', 'chunk/11.a.js', 'css/11.a.css'].sort(),
    );
  });

  it('of a route that the bundle does not have is refused', () => {
    expect(() => filesOfFirstLoad(folder, 'pages/none/index')).toThrow(/no page pages\/none\/index/);
  });

  it('is not weighed without a chunk whose file is not found', () => {
    rmSync(path.join(folder, 'chunk/22.b.js'));
    expect(() => filesOfFirstLoad(folder, 'pages/scan/index')).toThrow(/chunk 22 has no file/);
  });
});
