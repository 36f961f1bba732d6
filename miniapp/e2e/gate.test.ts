import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentId } from '@health-code/functions/testing/samples';
import type { Holding } from '@health-code/shared/code/holder';
import { composeQrText, parseQrText } from '@health-code/shared/code/qr-text';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPhone, PHONE } from './browser.ts';
import { filmPicture } from './film.ts';
import { inviteStaff, joinGate, next, scanByHand, verdictText, verdictWord } from './gate-steps.ts';
import { enrolHolder, picturedText, shownAt } from './holders.ts';
import { Complaints, setScene } from './scene.ts';
import { registerPlace, signIn, WANG } from './steps.ts';

const STATION = '郑州站';
const SECOND = 1_000;
const STEP = 30 * SECOND;
const HOUR = 3_600 * SECOND;
const folder = mkdtempSync(join(tmpdir(), 'health-code-gate-'));
const film = join(folder, 'code.y4m');
const scene = setScene();
let gateBrowser: Browser | undefined;
let ownerPage: Page;
let staffPage: Page;
let gatePage: Page;
let holders: Record<'green' | 'other' | 'third' | 'last' | 'red' | 'yellow', Holding>;
const complaints = new Complaints();

/** What a holder's phone shows now, by the server's clock. */
const shown = (holding: Holding) => shownAt(holding, scene.server.deps.now());
const status = () => gatePage.locator('.hc-gate-status__line').textContent();
const visitsToday = async () => {
  await ownerPage.reload();
  await ownerPage.getByText('今天登记人次').waitFor();
  return /今天登记人次\s*(\d+)/.exec((await ownerPage.locator('body').textContent()) ?? '')?.[1];
};

beforeAll(async () => {
  const [green, other, third, last, red, yellow] = await Promise.all([
    enrolHolder(scene.server, WANG),
    enrolHolder(scene.server, { name: '欧阳娜', number: '440524198001010013', phone: '13800138001' }),
    enrolHolder(scene.server, { name: '李雷', number: residentId(31), phone: '13800138002' }),
    enrolHolder(scene.server, { name: '韩梅', number: residentId(34), phone: '13800138005' }),
    enrolHolder(scene.server, { name: '赵红', number: residentId(32), phone: '13800138003', contact: true }),
    enrolHolder(scene.server, { name: '黄河', number: residentId(33), phone: '13800138004', temperature: 38.5 }),
  ]);
  holders = { green, other, third, last, red, yellow };
});

afterAll(async () => {
  await gateBrowser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a gate in a browser', () => {
  it('is opened by an invitation of the manager', async () => {
    ({ page: ownerPage } = await openPhone(scene.browser, scene.server.origin));
    complaints.listenTo(ownerPage);
    await ownerPage.goto('/#/pages/places/index');
    await signIn(ownerPage, '13900139000', scene.server.otpFor);
    await ownerPage.getByRole('button', { name: '登记新场所' }).click();
    await registerPlace(ownerPage, STATION);
    const invitation = await inviteStaff(ownerPage, '东门');
    ({ page: staffPage } = await openPhone(scene.browser, scene.server.origin));
    complaints.listenTo(staffPage);
    await joinGate(staffPage, { phone: '13700137000', invitation }, scene.server.otpFor);
    await staffPage.getByText(/在线 · 名单 刚刚/).waitFor();
    await staffPage.locator('.hc-gate-status').getByText(`${STATION} · 东门`).waitFor();
  });

  it('films a code and says pass, with what is to be compared with the document', async () => {
    // A step ahead of its time, which a gate tolerates, so that filming and starting a browser take nothing from it.
    const text = shownAt(holders.green, scene.server.deps.now() + STEP);
    await filmPicture(scene.browser, await picturedText(scene.browser, text), film);
    gateBrowser = await launchBrowser(film);
    const storageState = await staffPage.context().storageState();
    ({ page: gatePage } = await openPhone(gateBrowser, scene.server.origin, { storageState, permissions: ['camera'] }));
    complaints.listenTo(gatePage);
    await gatePage.clock.install();
    await gatePage.goto('/#/pages/gates/index');
    await gatePage.getByRole('button', { name: new RegExp(`${STATION} · 东门`) }).click();
    await verdictWord(gatePage).waitFor();
    const verdict = await verdictText(gatePage);
    for (const words of ['通行', '王', '11····2X', '绿码', '已放行，登记已保存']) expect(verdict).toContain(words);
  });

  it('goes back to the camera by itself, takes the same phone for the same person, and sends the visit', async () => {
    await verdictWord(gatePage).waitFor({ state: 'hidden' });
    await expect.poll(status, { timeout: 15_000 }).toContain('登记已发完');
    expect(await visitsToday()).toBe('1');
  });

  it('judges without the network, too, and keeps the visit', async () => {
    await gatePage.context().setOffline(true);
    await scanByHand(gatePage, shown(holders.other));
    await verdictWord(gatePage).waitFor();
    const verdict = await verdictText(gatePage);
    for (const words of ['通行', '欧阳', '44····13']) expect(verdict).toContain(words);
    await next(gatePage);
    await expect.poll(status, { timeout: 15_000 }).toMatch(/离线.*待发送 1/);
  });

  it('stops the picture that it let in a minute and a half before', async () => {
    await gatePage.clock.fastForward(90 * SECOND);
    await verdictWord(gatePage).getByText('疑似截图').waitFor();
    expect(await verdictText(gatePage)).toContain('没有登记');
    await next(gatePage);
  });

  it('sends what waited after the browser was closed, once the network is back', async () => {
    // What is stored outlives the browser; the next one has no camera, so that the film is over.
    const storageState = await gatePage.context().storageState();
    await gateBrowser?.close();
    expect(await visitsToday()).toBe('1');
    ({ page: gatePage } = await openPhone(scene.browser, scene.server.origin, { storageState }));
    complaints.listenTo(gatePage);
    await gatePage.goto('/#/pages/gates/index');
    await expect.poll(visitsToday, { timeout: 15_000 }).toBe('2');
    await gatePage.reload();
    await gatePage.getByRole('button', { name: new RegExp(`${STATION} · 东门`) }).click();
    await expect.poll(status, { timeout: 15_000 }).toMatch(/在线.*登记已发完/);
    expect(await visitsToday()).toBe('2');
  });

  it('trusts no code that was altered', async () => {
    await scanByHand(gatePage, altered(holders.red));
    await verdictWord(gatePage).getByText('不可信').waitFor();
    await next(gatePage);
  });

  it('stops a red code, and records nothing', async () => {
    await scanByHand(gatePage, shown(holders.red));
    await verdictWord(gatePage).getByText('禁止').waitFor();
    expect(await verdictText(gatePage)).toContain('没有登记');
    await next(gatePage);
    expect(await visitsToday()).toBe('2');
  });

  it('asks staff about a yellow code, and what they decide stands when a slow network says no more than they knew', async () => {
    const verify = '**/v1/gates/verify';
    await gatePage.route(verify, async (route) => {
      await sleep(2 * SECOND);
      await route.continue();
    });
    const answered = gatePage.waitForResponse(verify);
    await scanByHand(gatePage, shown(holders.yellow));
    await verdictWord(gatePage).getByText('限制').waitFor();
    await gatePage.getByRole('button', { name: '放行并登记' }).click();
    await gatePage.getByText('已放行，登记已保存').waitFor();
    await answered;
    await gatePage.unroute(verify);
    await next(gatePage);
    await expect.poll(visitsToday, { timeout: 15_000 }).toBe('3');
  });

  it('warns of a code that was shown at another gate a moment ago', async () => {
    const text = shown(holders.third);
    await staffPage.bringToFront();
    await scanByHand(staffPage, text);
    await verdictWord(staffPage).getByText('通行').waitFor();
    await staffPage.waitForTimeout(6 * SECOND);
    await scanByHand(gatePage, text);
    await gatePage.getByText('这个码刚才出示过').waitFor();
    await gatePage.getByRole('button', { name: '不放行' }).click();
    await next(gatePage);
  });

  it('looks somebody up by their document, and notes them by hand when there is no network', async () => {
    await gatePage.getByRole('button', { name: '查证件、纸质码或市民卡' }).click();
    await gatePage.getByLabel('证件号码', { exact: true }).last().fill('440524198001010013');
    await gatePage.getByRole('button', { name: '查询' }).click();
    await verdictWord(gatePage).getByText('通行').waitFor();
    expect(await verdictText(gatePage)).toContain('欧阳*');
    await next(gatePage);
    await gatePage.context().setOffline(true);
    await gatePage.getByLabel('证件号码', { exact: true }).last().fill(residentId(34));
    await gatePage.getByRole('button', { name: '查询' }).click();
    await verdictWord(gatePage).getByText('无法查询').waitFor();
    await gatePage.getByRole('button', { name: '放行并登记' }).click();
    await next(gatePage);
    await expect.poll(status).toMatch(/离线.*待发送 \d/);
    await gatePage.context().setOffline(false);
    await expect.poll(status, { timeout: 15_000 }).toMatch(/在线.*登记已发完/);
  });

  it.each([320, 390, 768, 1024])(
    'cuts nothing at a width of %d, and looks up beside the camera on a tablet',
    async (width) => {
      await gatePage.setViewportSize({ width, height: 800 });
      expect(await gatePage.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const [scanning, lookingUp] = await Promise.all(
        ['.hc-split__first', '.hc-split__rest'].map((name) => gatePage.locator(name).boundingBox()),
      );
      expect((lookingUp?.x ?? 0) > (scanning?.x ?? 0)).toBe(width >= 768);
      await gatePage.setViewportSize(PHONE);
    },
  );

  it('practises with specimens, which let nobody in', async () => {
    const before = await visitsToday();
    await gatePage.getByRole('button', { name: '开始练习' }).click();
    await gatePage.getByRole('button', { name: '试扫红码样码' }).click();
    await verdictWord(gatePage).getByText('培训样码').waitFor();
    expect(await verdictText(gatePage)).toContain('真码会显示：禁止');
    await next(gatePage);
    await gatePage.getByRole('button', { name: '结束练习' }).click();
    expect(await visitsToday()).toBe(before);
  });

  it('judges rightly on a tablet whose clock is two hours ahead, and says so', async () => {
    const context = gatePage.context();
    await gatePage.close();
    gatePage = await context.newPage();
    complaints.listenTo(gatePage);
    // A little more, because spans are rounded down and the clock is set a moment after it was read.
    await gatePage.clock.install({ time: Date.now() + 2 * HOUR + 60 * SECOND });
    await gatePage.goto('/#/pages/gates/index');
    await gatePage.getByRole('button', { name: new RegExp(`${STATION} · 东门`) }).click();
    await gatePage.getByText(/在线 · 名单/).waitFor();
    await gatePage.locator('.hc-gate-status__line').click();
    await gatePage.getByText('快 2 小时，已按服务器时间核验').waitFor();
    // Nobody has shown this code before: one of a moment ago would be a second showing of the same step.
    await scanByHand(gatePage, shown(holders.last));
    await verdictWord(gatePage).getByText('通行').waitFor();
    expect(await verdictText(gatePage)).not.toContain('码的时间');
  });

  it('no browser complained', () => {
    expect(complaints.except(/ERR_INTERNET_DISCONNECTED/)).toEqual([]);
  });
});

/** The same code with another colour in its claims, which stands right before the test: red without doses, and no test. */
function altered(holding: Holding): string {
  const read = parseQrText(shown(holding));
  if (read.kind === 'fault') throw new Error(read.fault);
  const bytes = holding.bytes.slice();
  bytes[bytes.findIndex((byte, index) => byte === RED && bytes[index + 1] === NO_TEST)] = GREEN;
  return composeQrText(bytes, read.value.step, read.value.value);
}
const [RED, GREEN, NO_TEST] = [16, 0, 0xf6] as const;
