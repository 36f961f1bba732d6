import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPhone } from './browser.ts';
import { joinGate, next, verdictText, verdictWord } from './gate-steps.ts';
import { setScene } from './scene.ts';
import { bringCard } from './sources.ts';
import { openStation } from './staff.ts';
import { enrol, WANG } from './steps.ts';

const CARD = 'A12345678';
const scene = setScene();
let page: Page;
let staffPage: Page;

beforeAll(async () => {
  ({ page } = await openPhone(scene.browser, scene.server.origin));
  await enrol(page, WANG, scene.server.otpFor);
  await bringCard(scene.server, WANG.number, CARD);
  ({ page: staffPage } = await openPhone(scene.browser, scene.server.origin));
  const { invitation } = await openStation(scene.server, '13900139000');
  await joinGate(staffPage, { phone: '13700137000', invitation }, scene.server.otpFor);
  await staffPage.getByText(/在线 · 名单/).waitFor();
  await staffPage.getByRole('button', { name: /查证件/ }).click();
});

async function readCard(number: string): Promise<void> {
  await staffPage.getByLabel('市民卡').check();
  await staffPage.getByLabel('卡号').fill(number);
  await staffPage.getByRole('button', { name: '查询' }).click();
}

const turn = (name: '停用' | '恢复使用') => page.getByRole('button', { name, exact: true }).click();

describe("a city's card", () => {
  it('leads staff to its person, whatever the reader makes of its number', async () => {
    await readCard('a1234 5678');
    await verdictWord(staffPage).getByText('通行').waitFor();
    const verdict = await verdictText(staffPage);
    for (const words of ['王**', '11**************2X', '绿码']) expect(verdict).toContain(words);
    await next(staffPage);
  });

  it('says what is wrong with a number before it asks', async () => {
    await readCard('A-12');
    await staffPage.getByText('卡号是 6 到 20 位字母和数字').waitFor();
  });

  it('stands on its person’s page, and in the record of who looked', async () => {
    await page.goto('/#/pages/access/index');
    await page.getByText('查验了市民卡').first().waitFor();
    await page.goto('/#/pages/card/index');
    await page.getByText(/河南省郑州市 尾号\s5678/).waitFor();
    await page.getByText('可以用来进门').waitFor();
  });

  it('is turned off by its person at once, and on again', async () => {
    await turn('停用');
    await page.getByText('已停用').waitFor();
    await readCard(CARD);
    await staffPage.getByText('没有找到这个人').waitFor();
    await turn('恢复使用');
    await page.getByText('可以用来进门').waitFor();
    await readCard(CARD);
    await verdictWord(staffPage).getByText('通行').waitFor();
    await next(staffPage);
  });

  it('cannot be looked up without the network, and says so', async () => {
    await staffPage.context().setOffline(true);
    await readCard(CARD);
    await staffPage.getByText('没有网络，查不到卡').first().waitFor();
    await staffPage.context().setOffline(false);
  });
});
