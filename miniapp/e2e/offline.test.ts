import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeCode } from '../test/judge-code.ts';
import type { Call } from './api-steps.ts';
import { openPhone } from './browser.ts';
import { joinGate, scanByHand, verdictWord } from './gate-steps.ts';
import { enrolHolder, shownAt } from './holders.ts';
import { appKept, openAgain } from './kept-app.ts';
import { setScene } from './scene.ts';
import { openStation } from './staff.ts';
import { enrol, WANG } from './steps.ts';

const STEP_MS = 30_000;
const scene = setScene();
let holderPage: Page;
let gatePage: Page;
let owner: Call;
let placeId: string;

beforeAll(async () => {
  ({ page: holderPage } = await openPhone(scene.browser, scene.server.origin));
  await enrol(holderPage, WANG, scene.server.otpFor);
  await holderPage.getByRole('img', { name: /个人二维码/ }).waitFor();
  await appKept(holderPage);
});

describe('the app that was closed, opened without the network', () => {
  it('shows a code that a gate lets in, and another one after 30 seconds', async () => {
    await holderPage.context().setOffline(true);
    holderPage = await openAgain(holderPage);
    const qr = holderPage.getByRole('img', { name: /个人二维码/ });
    let picture: string | null = '';
    for (let step = 0; step < 2; step += 1) {
      // A new code is drawn a moment after its time has come.
      await expect.poll(() => qr.getAttribute('src')).not.toBe(picture);
      picture = await qr.getAttribute('src');
      const now = await holderPage.evaluate(() => Date.now());
      expect(await judgeCode(scene.server, picture ?? '', now)).toMatchObject({ verdict: 'pass' });
      await holderPage.clock.runFor(STEP_MS);
    }
  });

  it('does so again after a reload', async () => {
    await holderPage.reload();
    await holderPage.getByRole('img', { name: /个人二维码/ }).waitFor();
  });

  it("opens a poster's link, and pages that were never opened before", async () => {
    holderPage = await openAgain(holderPage, '/p/000000000000?v=1');
    await holderPage.getByRole('heading', { level: 1, name: '场所登记' }).waitFor();
    expect(holderPage.url()).toBe(`${scene.server.origin}/#/pages/check-in/index?code=000000000000`);
    holderPage = await openAgain(holderPage, '/#/pages/settings/index');
    await holderPage.getByRole('heading', { level: 1, name: '设置' }).waitFor();
  });
});

describe('a gate that was closed, opened without the network', () => {
  it('judges, and keeps the visit', async () => {
    const holding = await enrolHolder(scene.server, {
      name: '欧阳娜',
      number: '440524198001010013',
      phone: '13800138001',
    });
    const station = await openStation(scene.server, '13900139000');
    ({ owner, placeId } = station);
    ({ page: gatePage } = await openPhone(scene.browser, scene.server.origin));
    await joinGate(gatePage, { phone: '13700137000', invitation: station.invitation }, scene.server.otpFor);
    await gatePage.getByText(/在线 · 名单/).waitFor();
    await appKept(gatePage);
    await gatePage.context().setOffline(true);
    gatePage = await openAgain(gatePage, '/#/pages/gates/index');
    await gatePage.getByRole('button', { name: /郑州站 · 东门/ }).click();
    await gatePage.getByText(/离线/).first().waitFor();
    await scanByHand(gatePage, shownAt(holding, scene.server.deps.now()));
    await verdictWord(gatePage).getByText('通行').waitFor();
    gatePage = await openAgain(gatePage, gatePage.url());
    await gatePage.getByText(/离线.*待发送 1/).waitFor();
  });

  it('sends the visit when the network is back', async () => {
    const visitsToday = async () =>
      (await owner('GET', `/v1/places/${placeId}/days/${shanghaiDate(scene.server.deps.now())}`))['total'];
    expect(await visitsToday()).toBe(0);
    await gatePage.context().setOffline(false);
    // A page that was opened without a network is told by no emulation that there is one: it tries again by itself.
    const later = async () => {
      await gatePage.clock.runFor(5_000);
      return gatePage.getByText(/在线.*登记已发完/).count();
    };
    await expect.poll(later, { timeout: 30_000 }).toBe(1);
    expect(await visitsToday()).toBe(1);
  });
});

describe('what the browser keeps', () => {
  it('is the app, and nothing that the API said', async () => {
    const paths = await gatePage.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
      return requests.map(({ url }) => new URL(url).pathname);
    });
    expect(paths).toContain('/index.html');
    expect(paths.filter((path) => !/^\/(index\.html$|js\/|chunk\/|css\/|assets\/)/.test(path))).toEqual([]);
  });

  it('opens a code when there is no server at all', async () => {
    await holderPage.context().setOffline(false);
    await scene.server.close();
    holderPage = await openAgain(holderPage);
    await holderPage.getByRole('img', { name: /个人二维码/ }).waitFor();
  });
});
