import type { Holding } from '@health-code/shared/code/holder';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerStation, signedIn } from './api-steps.ts';
import { openPhone } from './browser.ts';
import { joinGate, next, scanByHand, verdictText, verdictWord } from './gate-steps.ts';
import { enrolHolder, shownAt } from './holders.ts';
import { Complaints, setScene } from './scene.ts';
import { enrol, enterCode, WANG } from './steps.ts';

const LI = { name: '李雷', number: '440524198001010013', phone: '13800138001' };
const scene = setScene();
const complaints = new Complaints();
let gatePage: Page;
let holder: Holding;
let placeCode: string;

const lookUp = async (number: string) => {
  await gatePage.getByRole('button', { name: '查证件、纸质码或市民卡' }).click();
  await gatePage.getByLabel('证件号码', { exact: true }).last().fill(number);
  await gatePage.getByRole('button', { name: '查询', exact: true }).click();
};

beforeAll(async () => {
  const { call: owner } = await signedIn(scene.server, '13900139000');
  const place = await registerStation(owner, { asksTestWithinHours: 48 });
  placeCode = place.code;
  const { invitation } = await owner('POST', `/v1/places/${place.placeId}/invitations`, { label: '东门' });
  holder = await enrolHolder(scene.server, LI);
  ({ page: gatePage } = await openPhone(scene.browser, scene.server.origin));
  complaints.listenTo(gatePage);
  await joinGate(gatePage, { phone: '13700137000', invitation: String(invitation) }, scene.server.otpFor);
  await gatePage.getByText(/在线 · 名单 刚刚/).waitFor();
});

describe('somebody green without a test, at a place that asks for one within 48 hours', () => {
  it('is stopped by the poster, which says what is missing', async () => {
    const { page } = await openPhone(scene.browser, scene.server.origin);
    complaints.listenTo(page);
    await enrol(page, WANG, scene.server.otpFor);
    await enterCode(page, placeCode);
    await page.locator('.hc-panel--red').waitFor();
    expect(await page.locator('body').textContent()).toContain('48 小时');
  });

  it.each([false, true])('is stopped by staff who scan the code, without the network: %s', async (isOffline) => {
    await gatePage.context().setOffline(isOffline);
    await scanByHand(gatePage, shownAt(holder, scene.server.deps.now()));
    await expect.poll(() => verdictWord(gatePage).textContent()).toBe('禁止');
    expect(await verdictText(gatePage)).toContain('没有 48 小时内的核酸阴性');
    await next(gatePage);
    await gatePage.context().setOffline(false);
  });

  it('is stopped by staff who look up the document', async () => {
    await lookUp(LI.number);
    await expect.poll(() => verdictWord(gatePage).textContent()).toBe('禁止');
    const text = await verdictText(gatePage);
    expect(text).toContain('没有 48 小时内的核酸阴性');
    expect(text).toContain('李*');
  });

  it('no browser complained', () => {
    expect(complaints.except(/ERR_INTERNET_DISCONNECTED/)).toEqual([]);
  });
});
