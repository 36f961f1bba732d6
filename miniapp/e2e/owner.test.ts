import { readFileSync } from 'node:fs';
import { SCREEN_STEP_MS } from '@health-code/shared/place/screen-code';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readQr } from '../test/read-qr.ts';
import { callerFor } from './api-steps.ts';
import { openPhone } from './browser.ts';
import { Complaints, setScene } from './scene.ts';
import { apply, chooseDivision, declare, signIn, WANG } from './steps.ts';
import { type Visitor, visitor } from './visitors.ts';

const SECOND = 1_000;
const PLACE_CODE = /^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/;
/** The server takes a code that it has not reached yet for none; its clock cannot be turned, and is waited for. */
const NEXT_STEP_MS = SCREEN_STEP_MS + 10_000;
const scene = setScene();
let page: Page;
let guest: Visitor;
const complaints = new Complaints();

const query = (of: Page) => new URLSearchParams(of.url().split('?')[1]);
const text = async () => (await page.locator('body').textContent()) ?? '';
const codes = async () => (await page.getByText(PLACE_CODE).allTextContents()).map((code) => code.replaceAll(' ', ''));
/** What the QR code on the page says. */
const shownLink = async (target: Page) => {
  const source = await target.locator('.hc-qr').getAttribute('src');
  return (await readQr(source ?? '')).text;
};

beforeAll(async () => {
  ({ page } = await openPhone(scene.browser, scene.server.origin));
  complaints.listenTo(page);
  guest = await visitor(scene.server, WANG);
});

describe('an owner in a browser', () => {
  it('registers a place with two entrances and a credit code that does not fit, which hinders nothing', async () => {
    await page.goto('/#/pages/place-new/index');
    await signIn(page, '13900139000', scene.server.otpFor);
    await page.getByLabel('场所名称').fill('郑州站');
    await page.getByLabel('场所类型').selectOption({ label: '交通工具与场站' });
    await page.getByLabel('具体类型').selectOption({ label: '火车站、汽车站' });
    await page.getByLabel(/社会信用代码/).fill('91512081ma62k02603');
    await page.getByText('代码的最后一位对不上').waitFor();
    await chooseDivision(page, { 省: '河南省', 市: '郑州市', 区县: '二七区' });
    await page.getByLabel('详细地址').fill('二马路 82 号');
    await page.getByRole('button', { name: '使用当前位置' }).click();
    await page.getByText('您就在这个位置').waitFor();
    await page.getByLabel('入口名称').fill('东门');
    await page.getByRole('button', { name: '添加入口' }).click();
    await page.getByLabel('入口名称').fill('东门');
    await page.getByText('已经有这个入口了').waitFor();
    await page.getByLabel('入口名称').fill('西门');
    await page.getByLabel('请离开的人也扫码').check();
    await page.getByRole('button', { name: '登记场所' }).click();
    await page.getByText('今天登记人次').waitFor();
    expect(await text()).toMatch(/火车站、汽车站.*绿码、离开时扫码.*91512081MA62K02603（校验位不符）/s);
    expect(await page.getByRole('heading', { level: 2, name: /^[东西]门$/ }).allTextContents()).toEqual([
      '东门',
      '西门',
    ]);
  });

  it('adds an entrance, which gets a code of its own', async () => {
    await page.getByLabel('入口名称').fill('北门');
    await page.getByRole('button', { name: '添加并生成场所码' }).click();
    await page.getByRole('heading', { level: 2, name: '北门' }).waitFor();
    expect(new Set(await codes()).size).toBe(3);
  });

  it('downloads the poster of an entrance as a PDF in the layout of choice', async () => {
    await page.getByRole('button', { name: '海报和版式' }).last().click();
    await page.getByLabel('版式', { exact: true }).last().selectOption({ label: 'A5 横版' });
    await page.getByRole('img', { name: '郑州站 北门 的场所码海报' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /下载 PDF/ })
        .last()
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('郑州站-北门-健康码-a5-landscape.pdf');
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('sees a visit in the chart of the day, and how many may be inside', async () => {
    const [east] = await codes();
    expect(await guest.checkIn({ placeCode: east as string, scene: 'camera', atTheDoor: true })).toBe('verified');
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await page.getByText(/最多的时段/).waitFor();
    expect(await text()).toMatch(/今天登记人次1现在可能在场人数1/);
    await page.getByRole('button', { name: '查看每小时人次' }).click();
    const row = page.getByRole('table', { name: '每小时到场人次' }).getByRole('row').nth(1);
    expect(await row.textContent()).toMatch(/^\d{2}:00–\d{2}:001$/);
  });

  it('is told kindly why the register has stopped, without a green code', async () => {
    await page.getByRole('button', { name: '查看来访登记' }).click();
    await page.getByText('暂时不能查看来访登记').waitFor();
    expect(await text()).toContain('请先完成申报');
  });

  it('reads the register with a green code, and takes it away as a file', async () => {
    await page.getByRole('button', { name: '申请健康码' }).click();
    await apply(page, { name: '李经理', number: '440524198001010013', phone: '13900139000' });
    await page.getByRole('button', { name: '健康申报' }).click();
    await declare(page);
    await page.getByText(/共 1 条/).waitFor();
    expect(await text()).toMatch(/王\*\*11…2X.*东门 · 绿码 · 本人登记/s);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV 表格' }).click(),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file).toMatch(/^\uFEFF到达时间,.*\r\n[\d-]{10} [\d:]{8},,东门,王\*\*,11…2X,绿码,本人登记,,,\r\n$/s);
    await page.getByLabel('日期').selectOption({ label: '昨天' });
    await page.getByText('这一小时没有人到场').waitFor();
  });

  it('edits the place, which it finds prefilled', async () => {
    await page.goto('/#/pages/places/index');
    await page.getByRole('button', { name: /郑州站/ }).click();
    await page.getByRole('button', { name: '修改场所信息' }).click();
    await page.getByLabel('场所名称').fill('郑州南站');
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByRole('heading', { name: '郑州南站' }).waitFor();
    await page.getByRole('button', { name: '修改场所信息' }).click();
    await page.getByLabel('场所名称').fill('郑州站');
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByRole('heading', { name: '郑州站' }).waitFor();
  });

  it('suspends the place, opens it again, and closes it only when asked twice', async () => {
    await page.goto('/#/pages/places/index');
    await page.getByRole('button', { name: /郑州站/ }).click();
    await page.getByRole('button', { name: '暂停使用' }).click();
    await page.getByText('场所码已暂停').waitFor();
    expect(await page.getByRole('button', { name: '在平板上显示动态码' }).count()).toBe(0);
    await page.getByRole('button', { name: '重新开放' }).click();
    await page.getByRole('button', { name: '在平板上显示动态码' }).first().waitFor();
    await page.getByRole('button', { name: '永久关闭' }).click();
    await page.getByText('“郑州站”将不能再登记').waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    expect(await text()).toContain('正常使用');
  });
});

describe('a screen at the door', () => {
  let tablet: Page;

  it('shows a code that proves presence, without a location', async () => {
    tablet = await page.context().newPage();
    complaints.listenTo(tablet);
    await tablet.clock.install();
    await page.getByRole('button', { name: '在平板上显示动态码' }).first().click();
    await page.locator('.hc-qr').waitFor();
    await tablet.goto(page.url());
    await tablet.locator('.hc-qr').waitFor();
    await tablet.getByText('东门').waitFor();
    expect(await guest.checkIn({ placeCode: await shownLink(tablet), scene: 'link' })).toBe('verified');
  });

  it('shows another one after half a minute, which proves it, too', async () => {
    const before = await shownLink(tablet);
    await tablet.clock.runFor(SCREEN_STEP_MS);
    await expect.poll(() => shownLink(tablet)).not.toBe(before);
    const placeCode = await shownLink(tablet);
    await expect
      .poll(() => guest.checkIn({ placeCode, scene: 'link' }), { timeout: NEXT_STEP_MS, interval: 1_000 })
      .toBe('verified');
  });

  it('shows the new code ten minutes after its owner replaced it, at the latest', async () => {
    const codeShown = async () => new URL(await shownLink(tablet)).pathname;
    const before = await codeShown();
    const version = Number(new URL(await shownLink(tablet)).searchParams.get('v'));
    const [placeId, entranceId] = ['placeId', 'entranceId'].map((name) => query(tablet).get(name));
    const owner = await callerFor(scene.server, '13900139000');
    await owner('POST', `/v1/places/${placeId}/entrances/${entranceId}/code`, { version });
    await tablet.clock.runFor('09:00');
    expect(await codeShown()).toBe(before);
    // In small steps: a request that is under way takes no time on the page's clock.
    const later = async () => {
      await tablet.clock.runFor(5 * SECOND);
      return codeShown();
    };
    await expect.poll(later).not.toBe(before);
  });

  it('goes on without the network, says until when, and shows no code after that', async () => {
    await tablet.context().setOffline(true);
    await tablet.clock.runFor('01:10:00');
    await tablet.getByText(/没有网络，可以继续显示到 \d{2}:\d{2}/).waitFor();
    const late = await shownLink(tablet);
    await tablet.clock.runFor(SCREEN_STEP_MS);
    await expect.poll(() => shownLink(tablet)).not.toBe(late);
    await tablet.clock.runFor('01:00:00');
    await tablet.getByText('动态码已用完').waitFor();
    expect(await tablet.locator('.hc-qr').count()).toBe(0);
    await tablet.context().setOffline(false);
  });

  it('no browser complained', () => {
    expect(complaints.except(/status of 403|ERR_INTERNET_DISCONNECTED/)).toEqual([]);
  });
});
