import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPerson, callerFor } from './api-steps.ts';
import { openPhone } from './browser.ts';
import { bringFact } from './facts.ts';
import { setScene } from './scene.ts';
import { enrol, signIn, WANG } from './steps.ts';

const LI = { name: '李晓', number: '110105194912310046', phone: WANG.phone };
const SOMEBODY_ELSE = '13900139000';
const HOUR = 3_600_000;

const scene = setScene();
let first: Page;
let second: Page;

/** The second tab hears of nothing but what the first one stores. */
const cutOff = () => second.route('**/v1/**', (route) => route.abort());
const reconnect = () => second.unroute('**/v1/**');

async function choose(page: Page, surname: string): Promise<void> {
  const select = page.getByLabel('切换人员');
  const label = await select.locator('option', { hasText: surname }).first().textContent();
  await select.selectOption({ label: label ?? '' });
}

beforeAll(async () => {
  const phone = await openPhone(scene.browser, scene.server.origin);
  first = phone.page;
  await enrol(first, WANG, scene.server.otpFor);
  second = await phone.context.newPage();
  await second.goto('/');
  await second.locator('.hc-panel--green').waitFor();
});

describe('two tabs of one person', () => {
  it('show a new colour as soon as one of them knows it', async () => {
    await cutOff();
    const at = new Date(scene.server.deps.now() - HOUR).toISOString();
    await bringFact(scene.server, WANG.phone, { kind: 'contact', id: 'c1', relation: 'close', at });
    await first.reload();
    await first.locator('.hc-panel--red').waitFor();
    await second.locator('.hc-panel--red').waitFor();
    expect(await second.locator('.hc-panel--green').count()).toBe(0);
    await reconnect();
  });

  it('know the same people, and show the same one', async () => {
    await addPerson(await callerFor(scene.server, WANG.phone), LI);
    await first.reload();
    await first.getByLabel('切换人员').waitFor();
    await second.getByLabel('切换人员').waitFor();
    await choose(first, '李');
    await second.locator('.hc-code__name', { hasText: '李' }).waitFor();
    await choose(second, '王');
    await first.locator('.hc-code__name', { hasText: '王' }).waitFor();
  });

  it('speak one language and have one look', async () => {
    await first.goto('/#/pages/settings/index');
    await first.getByLabel('English').check();
    await first.getByLabel('Dark').check();
    const look = () =>
      second.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']]);
    await expect.poll(look).toEqual(['en', 'dark']);
    await first.getByLabel('中文').check();
    await expect.poll(async () => (await look())[0]).toBe('zh-CN');
  });
});

describe('signing out in one tab', () => {
  const stored = () => first.evaluate(() => Object.keys(localStorage));

  it('ends the other, on whatever page it is, and leaves nothing of the people there', async () => {
    await second.goto('/#/pages/visits/index');
    await second.getByRole('heading', { level: 1 }).first().waitFor();
    await first.getByRole('button', { name: '退出登录' }).click();
    await first.getByLabel('手机号').waitFor();
    await second.getByLabel('手机号').waitFor();
    expect(await second.getByText('王小明').count()).toBe(0);
    for (const key of ['session', 'people', 'personal-codes', 'last-check-ins']) {
      await expect.poll(stored).not.toContain(`health-code.${key}`);
    }
  });

  it('lets in whoever signs in next, in both, and shows nobody of the account before', async () => {
    await second.goto('/');
    await second.getByLabel('手机号').waitFor();
    await signIn(first, SOMEBODY_ELSE, scene.server.otpFor);
    await first.getByText('您要做什么？').waitFor();
    await second.getByText('您要做什么？').waitFor();
    expect(await second.locator('.hc-code__name').count()).toBe(0);
  });
});
