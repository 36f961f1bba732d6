import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPerson, callerFor, registerStation } from './api-steps.ts';
import { openPhone } from './browser.ts';
import { joinGate, next, typeFast, verdictWord } from './gate-steps.ts';
import { enrolHolder, shownAt } from './holders.ts';
import { setScene } from './scene.ts';
import { openStation } from './staff.ts';
import { signIn, WANG } from './steps.ts';

const scene = setScene();

describe('what people paste', () => {
  it('is a phone number with its country, and the whole message with the password', async () => {
    const { page } = await openPhone(scene.browser, scene.server.origin);
    await page.goto('/#/pages/places/index');
    await page.getByLabel('手机号').fill(' (+86) 139‑0013‑9000 ');
    expect(await page.getByLabel('手机号').inputValue()).toBe('13900139000');
    await page.getByRole('button', { name: '获取验证码' }).click();
    const field = page.getByLabel('验证码', { exact: true });
    await field.waitFor();
    const otp = scene.server.otpFor('13900139000');
    await field.fill(`【健康码】验证码${otp}，5分钟内有效`);
    expect(await field.inputValue()).toBe(otp);
    await field.fill(` ${otp}`);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('button', { name: '登记新场所' }).waitFor();
  });
});

describe('a hardware scanner', () => {
  let page: Page;
  let code: () => string;
  const field = () => page.getByRole('textbox', { name: '证件号码' });

  beforeAll(async () => {
    const holding = await enrolHolder(scene.server, WANG);
    code = () => shownAt(holding, scene.server.deps.now());
    ({ page } = await openPhone(scene.browser, scene.server.origin));
    const { invitation } = await openStation(scene.server, '13900139001');
    await joinGate(page, { phone: '13700137000', invitation }, scene.server.otpFor);
    await page.getByText(/在线 · 名单/).waitFor();
  });

  it.each([
    ['ends with Enter', (text: string) => text, 'Enter'],
    ['ends with Tab', (text: string) => text, 'Tab'],
    ['ends with a pause', (text: string) => text, 'nothing'],
    ['types with Caps Lock', (text: string) => text.toLowerCase(), 'Enter'],
    ['names the symbol and adds a blank', (text: string) => `]Q1${text} `, 'Enter'],
  ] as const)('that %s is heard while a field has the focus, and leaves nothing in it', async (_name, spoil, end) => {
    const open = page.getByRole('button', { name: '查证件、纸质码或市民卡' });
    if (await open.isVisible()) await open.click();
    await field().fill('4101');
    await field().focus();
    await typeFast(page, spoil(code()), end);
    await expect.poll(() => verdictWord(page).textContent()).toMatch(/通行|限制/);
    await next(page);
    if (await open.isVisible()) await open.click();
    expect(await field().inputValue()).toBe('4101');
  });
});

describe('a word longer than the screen', () => {
  const WORD = 'Каратаевская'.repeat(5);

  const person = { name: `Виктория ${WORD}`.slice(0, 60), number: '440524198001010013', phone: '13800138001' };
  let page: Page;
  let pages: readonly string[];

  beforeAll(async () => {
    ({ page } = await openPhone(scene.browser, scene.server.origin));
    await page.goto('/#/pages/places/index');
    await signIn(page, person.phone, scene.server.otpFor);
    await page.getByRole('button', { name: '登记新场所' }).waitFor();
    const call = await callerFor(scene.server, person.phone);
    await addPerson(call, person);
    const names = { name: WORD, address: WORD.repeat(2), entrances: [WORD.slice(0, 20), '西门'] };
    const { placeId } = await registerStation(call, names);
    await registerStation(call, { name: '郑州东站' });
    pages = ['index/index', 'places/index', `place/index?placeId=${placeId}`, 'apply/index', 'place-new/index'];
  });

  const open = async (path: string) => {
    await page.goto(`/#/pages/${path}`);
    await page.reload();
    await page.locator('.hc-card, .hc-place-row').first().waitFor();
  };

  it.each([
    [320, 480],
    [390, 844],
    [1440, 900],
  ])('breaks on every page, and widens none, at %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height });
    for (const path of pages) {
      await open(path);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect([path, scrollWidth]).toEqual([path, clientWidth]);
    }
  });

  it('leaves room for two columns on a desk', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const path of pages) {
      await open(path);
      const lefts = await page
        .locator('.hc-card, .hc-place-row, .hc-panel')
        .evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().left)));
      expect([path, new Set(lefts).size]).toEqual([path, 2]);
    }
  });
});
