import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPhone } from './browser.ts';
import { setScene } from './scene.ts';
import { keepGate } from './staff.ts';
import { enrol, WANG } from './steps.ts';

const CODE = /^[0-9A-Z]{4} [0-9A-Z]{4}$/;
const DOCUMENT = { type: 'resident-id', number: WANG.number };
const scene = setScene();
let page: Page;

beforeAll(async () => {
  ({ page } = await openPhone(scene.browser, scene.server.origin));
  await enrol(page, WANG, scene.server.otpFor);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

async function shownCode(): Promise<string> {
  const lines = page.getByText(CODE);
  await lines.first().waitFor();
  return (await lines.allTextContents()).join(' ').replaceAll(' ', '-');
}

describe('who looked at the code', () => {
  it('is nobody at first', async () => {
    await button('谁看过我').click();
    await page.getByText('没有人看过这个码').waitFor();
    await page.goBack();
  });
});

describe('the paper code', () => {
  it('is made, shown in groups of four, and downloaded as a card to print', async () => {
    await button('纸质健康码').click();
    await page.getByText('还没有纸质码').waitFor();
    await button('生成纸质码').click();
    expect(await shownCode()).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const [download] = await Promise.all([page.waitForEvent('download'), button(/下载卡片/).click()]);
    expect(download.suggestedFilename()).toBe('health-code-card.pdf');
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.getByText('卡片已下载').waitFor();
  });

  it('is still the same when the page is opened again, and lets staff look', async () => {
    const code = await shownCode();
    await page.reload();
    expect(await shownCode()).toBe(code);
    const { call, gateId } = await keepGate(scene.server);
    const seen = await call('POST', '/v1/gates/lookups', { gateId, by: { kind: 'paper', code } });
    expect(seen).toMatchObject({ colour: 'green', outcome: 'pass' });
    await call('POST', '/v1/gates/lookups', {
      gateId,
      by: { kind: 'document', document: DOCUMENT, reason: 'no-phone' },
    });
  });

  it('is revoked only after a second touch, and another one can be made', async () => {
    const code = await shownCode();
    await button(/作废这张卡/).click();
    await button('取消').click();
    await button(/作废这张卡/).click();
    await button('确认作废').click();
    await page.getByText('旧卡已作废').waitFor();
    await button('生成纸质码').click();
    expect(await shownCode()).not.toBe(code);
  });

  it('says so when the network is away', async () => {
    await page.context().setOffline(true);
    await button(/下载卡片/).click();
    await page.getByText('没有连上网络').waitFor();
    await page.context().setOffline(false);
  });
});

describe('who looked at the code, later', () => {
  it('is listed by day, with the place, the gate, the way and the reason', async () => {
    await page.goto('/#/pages/accesses/index');
    await page.getByText('今天').waitFor();
    await expect.poll(() => page.getByText('郑州站').count(), { timeout: 20_000 }).toBe(2);
    expect(await page.getByText('岗位：东门').count()).toBe(2);
    await page.getByText('扫了纸质码').waitFor();
    await page.getByText('查验了证件（原因：没有手机）').waitFor();
  });
});
