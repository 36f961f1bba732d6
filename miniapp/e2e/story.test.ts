import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPhone } from './browser.ts';
import { filmPicture } from './film.ts';
import { Complaints, setScene } from './scene.ts';
import { apply, applyFor, declare, enterCode, registerPlace, signIn, WANG } from './steps.ts';

const STATION = '郑州站';
const folder = mkdtempSync(join(tmpdir(), 'health-code-e2e-'));
const film = join(folder, 'poster.y4m');
const scene = setScene();
let visitorBrowser: Browser | undefined;
let ownerPage: Page;
let visitorPage: Page;
const complaints = new Complaints();

/** The place code as the owner's page shows it, in groups of four. */
async function shownCode(): Promise<string> {
  const code = await ownerPage
    .getByText(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/)
    .first()
    .textContent();
  return code ?? '';
}

afterAll(async () => {
  await visitorBrowser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the whole story in a browser', () => {
  it('an owner registers a place and downloads its poster', async () => {
    ({ page: ownerPage } = await openPhone(scene.browser, scene.server.origin));
    complaints.listenTo(ownerPage);
    await ownerPage.goto('/#/pages/places/index');
    await signIn(ownerPage, '13900139000', scene.server.otpFor);
    await ownerPage.getByRole('button', { name: '登记新场所' }).click();
    await registerPlace(ownerPage, STATION);
    await ownerPage.getByRole('img', { name: `${STATION} 的场所码海报` }).waitFor();
    const [download] = await Promise.all([
      ownerPage.waitForEvent('download'),
      ownerPage.getByRole('button', { name: /下载 PNG/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    await filmPicture(scene.browser, readFileSync(await download.path()), film);
  });

  it('a person applies, declares, and has a green code with its reason and its end', async () => {
    visitorBrowser = await launchBrowser(film);
    ({ page: visitorPage } = await openPhone(visitorBrowser, scene.server.origin, {
      permissions: ['geolocation', 'camera'],
    }));
    complaints.listenTo(visitorPage);
    await visitorPage.goto('/');
    await signIn(visitorPage, '13800138000', scene.server.otpFor);
    await applyFor(visitorPage);
    await apply(visitorPage, WANG);
    await visitorPage.getByText('灰码').first().waitFor();
    await visitorPage.getByRole('button', { name: '健康申报' }).click();
    await declare(visitorPage);
    await visitorPage.getByText('绿码').first().waitFor();
    expect(await visitorPage.getByText('王**').count()).toBeGreaterThan(0);
    expect(await visitorPage.getByText('申报无异常').count()).toBeGreaterThan(0);
    await visitorPage.getByRole('img', { name: /个人二维码/ }).waitFor();
  });

  it('the clock on the code ticks', async () => {
    const clock = () =>
      visitorPage
        .getByText(/^\d{2}:\d{2}:\d{2}$/)
        .first()
        .textContent();
    const before = await clock();
    await expect.poll(clock, { timeout: 5_000 }).not.toBe(before);
  });

  it('the camera reads the poster, and the door says pass', async () => {
    await visitorPage.getByRole('button', { name: '扫场所码' }).click();
    await visitorPage.getByText('通行').first().waitFor();
    expect(await visitorPage.getByText(STATION).count()).toBeGreaterThan(0);
    expect(await visitorPage.getByText('二马路 82 号').count()).toBeGreaterThan(0);
    expect(await visitorPage.getByText('位置已核实').count()).toBeGreaterThan(0);
  });

  it('opening the answer again, as a browser does with a reload, is the same visit', async () => {
    await visitorPage.reload();
    await visitorPage.getByText('通行').first().waitFor();
    await ownerPage.reload();
    await expect.poll(() => ownerPage.locator('body').textContent()).toMatch(/今天登记人次\s*1\b/);
  });

  it('the address of the answer, opened on another phone, checks nobody in', async () => {
    const { page: otherPage, context } = await openPhone(scene.browser, scene.server.origin);
    await otherPage.goto(visitorPage.url());
    await otherPage.getByText(STATION).first().waitFor();
    expect(await otherPage.getByText('通行').count()).toBe(0);
    await context.close();
  });

  it('the visit stands in the history of the person and in the count of the place', async () => {
    await visitorPage.getByRole('button', { name: '查看行程记录' }).click();
    await visitorPage.getByText(STATION).first().waitFor();
    await ownerPage.reload();
    await expect.poll(() => ownerPage.locator('body').textContent()).toMatch(/今天登记人次\s*1\b/);
  });

  it('the twelve characters, typed on a phone without a camera, lead to the same visit', async () => {
    const storageState = await visitorPage.context().storageState();
    const { page, context } = await openPhone(scene.browser, scene.server.origin, { storageState });
    complaints.listenTo(page);
    const code = (await shownCode()).toLowerCase();
    await enterCode(page, code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'));
    await page.getByText('有一位输错了').waitFor();
    await enterCode(page, code);
    await page.getByText('通行').first().waitFor();
    expect(await page.getByText('位置已核实').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('a forwarded link shows the place first, and from far away counts as remote', async () => {
    const code = (await shownCode()).replaceAll(' ', '');
    await visitorPage.context().setGeolocation({ latitude: 39.9042, longitude: 116.4074, accuracy: 20 });
    await visitorPage.goto(`/p/${code}?v=1`);
    await visitorPage.getByText(STATION).first().waitFor();
    expect(await visitorPage.getByText('通行').count()).toBe(0);
    await visitorPage.getByRole('button', { name: '登记进入' }).click();
    await visitorPage.getByText('远程登记').first().waitFor();
    await ownerPage.reload();
    await expect.poll(() => ownerPage.locator('body').textContent()).toMatch(/今天登记人次\s*1\b/);
  });

  it('without a network nothing is lost, and nothing is recorded twice', async () => {
    const code = (await shownCode()).replaceAll(' ', '');
    await visitorPage.goto(`/p/${code}?v=1`);
    await visitorPage.getByRole('button', { name: '登记进入' }).waitFor();
    await visitorPage.context().setOffline(true);
    await visitorPage.getByRole('button', { name: '登记进入' }).click();
    await visitorPage.getByText('已记下，待发送').first().waitFor();
    expect(await visitorPage.getByText('通行', { exact: true }).count()).toBe(0);
    await visitorPage.context().setOffline(false);
    await visitorPage.getByText('通行').first().waitFor();
  });

  it('a poster that was replaced says so, and what to do', async () => {
    const code = (await shownCode()).replaceAll(' ', '');
    await ownerPage.getByRole('button', { name: '更换场所码' }).click();
    await ownerPage.getByRole('button', { name: '确认更换，旧海报作废' }).click();
    await ownerPage.getByText('场所码已更换').waitFor();
    await visitorPage.goto(`/p/${code}?v=1`);
    await visitorPage
      .getByText(/海报.*更换|更换.*海报/)
      .first()
      .waitFor();
  });

  it('no browser complained', () => {
    expect(complaints.except(/status of 410|ERR_INTERNET_DISCONNECTED/)).toEqual([]);
  });
});
