import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { openPhone } from './browser.ts';
import { setScene } from './scene.ts';
import { enrol, WANG } from './steps.ts';

const FIRST = '138****8000';
const SECOND = { phone: '+85251234567', typed: '+852 5123 4567' };

const scene = setScene();
let page: Page;

beforeAll(async () => {
  page = (await openPhone(scene.browser, scene.server.origin)).page;
  await enrol(page, WANG, scene.server.otpFor);
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function openSettings(): Promise<void> {
  await page.goto('/#/pages/settings/index');
  await page.getByText(FIRST).last().waitFor();
}

describe('the ways to sign in, in the settings', () => {
  it('grow by a second phone, of another country', async () => {
    await openSettings();
    await press('添加手机号');
    await page.getByRole('button', { name: '获取验证码' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('手机号').fill(SECOND.typed);
    await press('获取验证码');
    const code = page.getByLabel('验证码', { exact: true });
    await code.waitFor();
    await code.fill(scene.server.otpFor(SECOND.phone));
    await press('添加');
    await page.getByRole('button', { name: /^移除 .*4567$/ }).waitFor();
    expect(await page.getByRole('button', { name: /^移除/ }).count()).toBe(2);
  });

  it('do not lose the one by which this session was opened, and lead to a fresh sign-in', async () => {
    await press(`移除 ${FIRST}`);
    await press('确认移除');
    await page.getByText('请先重新登录').waitFor();
    expect(await page.getByRole('button', { name: '重新登录' }).count()).toBe(1);
  });

  it('lose the other one at once, and the account stays as it is', async () => {
    await page.getByRole('button', { name: /^移除 .*4567$/ }).click();
    await press('确认移除');
    await page.getByText(/4567$/).first().waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: /^移除/ }).count()).toBe(0);
    await page.goto('/#/pages/index/index');
    await page.locator('.hc-panel--green').waitFor();
  });

  it('lead back to a former account by a form that everyone can use (WCAG 2.2 AA)', async () => {
    await page.goto('/#/pages/recover/index');
    await page.getByLabel('证件号码').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
