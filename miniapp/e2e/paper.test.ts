import { readFileSync } from 'node:fs';
import { pagesOfPdf, scan } from '@health-code/functions/posters/testing/read-back';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPhone } from './browser.ts';
import { bringFact } from './facts.ts';
import { joinGate, next, scanByHand, verdictText, verdictWord } from './gate-steps.ts';
import { setScene } from './scene.ts';
import { openStation } from './staff.ts';
import { enrol, WANG } from './steps.ts';

const CODE = /^[0-9A-Z]{4} [0-9A-Z]{4}$/;
/** A card of A5, folded once, as a common printer prints it, 200 dots an inch. */
const SHEET_DOTS = 1_166;
const scene = setScene();
let page: Page;
let staffPage: Page;
/** What a scanner reads on the printed card. */
let cardText: string;

beforeAll(async () => {
  ({ page } = await openPhone(scene.browser, scene.server.origin));
  await enrol(page, WANG, scene.server.otpFor);
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** What the QR code of a PDF's first page says. */
async function textOn(pdf: Uint8Array): Promise<string> {
  const [sheet] = await pagesOfPdf(pdf, SHEET_DOTS);
  const [code] = sheet === undefined ? [] : await scan(sheet);
  if (code === undefined) throw new Error('the card has no code');
  return code.text;
}

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
    cardText = await textOn(readFileSync(await download.path()));
    await page.getByText('卡片已下载').waitFor();
  });

  it('is still the same when the page is opened again', async () => {
    const code = await shownCode();
    expect(cardText).toContain(code.replaceAll('-', ''));
    await page.reload();
    expect(await shownCode()).toBe(code);
  });
});

describe('the card at a gate', () => {
  it("tells staff today's colour and as much of the person as they need, and lets them in", async () => {
    ({ page: staffPage } = await openPhone(scene.browser, scene.server.origin));
    const { invitation } = await openStation(scene.server, '13900139000');
    await joinGate(staffPage, { phone: '13700137000', invitation }, scene.server.otpFor);
    await staffPage.getByText(/在线 · 名单/).waitFor();
    await scanByHand(staffPage, cardText);
    await verdictWord(staffPage).getByText('通行').waitFor();
    const verdict = await verdictText(staffPage);
    for (const words of ['王**', '11**************2X', '绿码', '已放行，登记已保存']) expect(verdict).toContain(words);
    await next(staffPage);
    await staffPage.getByText(/在线.*登记已发完/).waitFor();
  });

  it('tells the colour of the day, and not that of the card', async () => {
    const at = new Date(scene.server.deps.now() - 3_600_000).toISOString();
    await bringFact(scene.server, WANG.phone, { kind: 'contact', id: 'c1', relation: 'close', at });
    await scanByHand(staffPage, cardText);
    await verdictWord(staffPage).getByText('禁止').waitFor();
    expect(await verdictText(staffPage)).toContain('红码');
    await next(staffPage);
  });

  it('is no answer without the network, and says so as large as one', async () => {
    await staffPage.context().setOffline(true);
    await scanByHand(staffPage, cardText);
    await verdictWord(staffPage).getByText('无法查询').waitFor();
    expect(await verdictText(staffPage)).toContain('请改用证件号码');
    await next(staffPage);
    await staffPage.context().setOffline(false);
  });

  it('leads to the same person as their document', async () => {
    await staffPage.getByRole('button', { name: /查证件/ }).click();
    await staffPage.getByLabel('证件号码', { exact: true }).last().fill(WANG.number);
    await staffPage.getByRole('button', { name: '查询' }).click();
    await verdictWord(staffPage).getByText('禁止').waitFor();
    await next(staffPage);
  });
});

describe('a card that is lost', () => {
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

  it('is worth nothing at a gate once it was revoked', async () => {
    await scanByHand(staffPage, cardText);
    await verdictWord(staffPage).getByText('卡无效').waitFor();
    expect(await verdictText(staffPage)).not.toContain('王');
    await next(staffPage);
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
    await page.goto('/#/pages/access/index');
    await page.getByText('今天').waitFor();
    await expect.poll(() => page.getByText('扫了纸质码').count()).toBe(2);
    const looks = await page.getByText('郑州站').count();
    expect(await page.getByText('岗位：东门').count()).toBe(looks);
    await page.getByText('查验了证件（原因：没有手机）').waitFor();
  });
});
