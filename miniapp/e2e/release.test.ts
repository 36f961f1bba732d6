import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWebApp } from '../../infra/local/web-app.ts';
import { buildWorker } from '../config/build-worker.mts';
import { distFolder } from '../test/mini-program-vm/dist-folders.ts';
import { openPhone } from './browser.ts';
import { appKept } from './kept-app.ts';
import { setScene } from './scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'health-code-release-'));
const scene = setScene();
let serve = openWebApp(distFolder('h5'));
const server = createServer((request, response) => {
  serve?.(request, response, () => response.writeHead(404).end());
});
let page: Page;
let openPage: Page;

/** The next release: another page and another script under another name, and no chunk where the former one has it. */
function release(version: string): string {
  const dist = join(folder, version);
  // Without the compressed versions, which would still have the content of the former release.
  cpSync(distFolder('h5'), dist, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  const [app] = readdirSync(join(dist, 'js')).filter((name) => /^app\..*\.js$/.test(name));
  if (app === undefined) throw new Error('the web app has no script');
  let script = readFileSync(join(dist, 'js', app), 'utf8');
  for (const chunk of readdirSync(join(dist, 'chunk'))) {
    const hash = chunk.split('.')[1] ?? '';
    if (!chunk.endsWith('.js')) continue;
    renameSync(join(dist, 'chunk', chunk), join(dist, 'chunk', chunk.replace(hash, `${version}${hash.slice(4)}`)));
    script = script.replaceAll(hash, `${version}${hash.slice(4)}`);
  }
  const named = app.replace(/\.\w+\.js$/, `.${version}0000.js`);
  rmSync(join(dist, 'js', app));
  writeFileSync(join(dist, 'js', named), `document.documentElement.dataset.release="${version}";${script}`);
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  writeFileSync(join(dist, 'index.html'), html.replace(app, named).replace('<html', `<html data-page="${version}"`));
  buildWorker(dist);
  return dist;
}

/** Which release a page is of, by its document and by its script. */
const releaseOf = (of: Page) => of.evaluate(() => ({ ...document.documentElement.dataset }));
const releasesKept = (of: Page) => of.evaluate(async () => (await caches.keys()).length);
const settings = (of: Page) => of.getByRole('heading', { level: 1, name: '设置' });

/** Waits for the worker of the release that the server has now to take over. */
async function taken(of: Page, dist: string): Promise<void> {
  const version = /version:"(\w+)"/.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[1] ?? '';
  const active = () =>
    of.evaluate(async () => {
      // The store first: it appears while the worker is installed, and the worker is read after that.
      const newest = (await caches.keys()).at(-1);
      const { active, installing, waiting } = await navigator.serviceWorker.ready;
      return [active?.state, installing, waiting, newest];
    });
  await expect.poll(active, { timeout: 20_000 }).toEqual(['activated', null, null, `health-code-${version}`]);
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ page } = await openPhone(scene.browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  await page.goto('/');
  await appKept(page);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a new release', () => {
  it('takes over whole on the next load once the browser has all of it', async () => {
    const dist = release('aaaa');
    serve = openWebApp(dist);
    openPage = await page.context().newPage();
    await openPage.goto('/');
    expect(await releaseOf(openPage)).not.toHaveProperty('release');
    await taken(openPage, dist);
    await page.close();
    page = await openPage.context().newPage();
    await page.goto('/');
    expect(await releaseOf(page)).toMatchObject({ page: 'aaaa', release: 'aaaa' });
  });

  it('leaves an open page the chunks of its own, which the server no longer has', async () => {
    await openPage.goto('/#/pages/settings/index');
    await settings(openPage).waitFor();
    expect(await releaseOf(openPage)).not.toHaveProperty('release');
    expect(await releasesKept(openPage)).toBe(2);
  });

  it('lets the former one go when no page is open any more', async () => {
    const context = page.context();
    await openPage.close();
    await page.close();
    page = await context.newPage();
    await page.goto('/#/pages/settings/index');
    await settings(page).waitFor();
    await expect.poll(() => releasesKept(page)).toBe(1);
    expect(await releaseOf(page)).toMatchObject({ page: 'aaaa', release: 'aaaa' });
  });

  it('that is only half there is not taken, and the app opens as before', async () => {
    const dist = release('bbbb');
    writeFileSync(join(dist, 'index.html'), readFileSync(join(distFolder('h5'), 'index.html')));
    serve = openWebApp(dist);
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const worker = new Promise<ServiceWorker | null>((resolve) => {
        registration.addEventListener('updatefound', () => resolve(registration.installing));
      });
      await registration.update();
      const installing = await worker;
      return new Promise((resolve) => installing?.addEventListener('statechange', () => resolve(installing.state)));
    });
    expect(await failed).toBe('redundant');
    await page.reload();
    await settings(page).waitFor();
    expect(await releaseOf(page)).toMatchObject({ page: 'aaaa', release: 'aaaa' });
  });
});
