import { readFileSync } from 'node:fs';
import { personExportSchema } from '@health-code/shared/privacy/export';
import { MS_PER_DAY, MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPerson, callerFor } from './api-steps.ts';
import { violationsOn } from './axe.ts';
import { openPhone } from './browser.ts';
import { Complaints, setScene } from './scene.ts';
import { enrol, signIn, WANG } from './steps.ts';

const LI = { name: '李晓', number: '110105194912310046', phone: WANG.phone };

const scene = setScene();
const complaints = new Complaints();
let page: Page;
let otherDevice: Page;

beforeAll(async () => {
  page = (await openPhone(scene.browser, scene.server.origin)).page;
  complaints.listenTo(page);
  await enrol(page, WANG, scene.server.otpFor);
  await addPerson(await callerFor(scene.server, WANG.phone), LI);
  otherDevice = (await openPhone(scene.browser, scene.server.origin)).page;
  await signInThere(otherDevice);
});

/** The same phone on another device: as if a minute had passed since its last password. */
async function signInThere(there: Page): Promise<void> {
  const { ids, stores } = scene.server.deps;
  const phoneHash = ids.login('sms', WANG.phone);
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    const sends = await stores.otps.findSends(phoneHash, ids.address(address));
    if (sends === undefined) continue;
    const sentAt = sends.sentAt - MS_PER_MINUTE;
    await stores.otps.noteSend({ ...sends, sentAt }, sends.sentAt, sentAt + MS_PER_DAY);
  }
  await there.goto('/');
  await signIn(there, WANG.phone, scene.server.otpFor);
  await there.locator('.hc-panel--green').waitFor();
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function openMyData(): Promise<void> {
  await page.goto('/#/pages/settings/index');
  await press('我的数据');
  await page.getByText('为什么保存').waitFor();
}

/** Types the word, and waits for the receipt. */
async function remove(confirm: string, done: string): Promise<void> {
  await page.getByLabel('请输入“删除”').fill('删除');
  await press(confirm);
  await page.getByText(done, { exact: true }).first().waitFor();
}

async function saved(name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(name)]);
  return readFileSync(await download.path(), 'utf8');
}

describe('the consent before a code', () => {
  it('is asked for on a page that everyone can use (WCAG 2.2 AA), and can be put off', async () => {
    const { page: newcomer } = await openPhone(scene.browser, scene.server.origin);
    complaints.listenTo(newcomer);
    await newcomer.goto('/#/pages/apply/index');
    await signIn(newcomer, '13600136077', scene.server.otpFor);
    await newcomer.getByRole('button', { name: '同意并继续' }).waitFor();
    expect(await violationsOn(newcomer)).toEqual([]);
    await newcomer.getByRole('button', { name: '暂不同意' }).click();
    await newcomer.getByRole('button', { name: '同意并继续' }).waitFor({ state: 'hidden' });
    expect(await newcomer.getByLabel('姓名').count()).toBe(0);
    await newcomer.context().close();
  });
});

describe('my data', () => {
  it('says what is held, and can be used by everyone (WCAG 2.2 AA)', async () => {
    await openMyData();
    await page.getByText('最长 30 天，到期自动删除').waitFor();
    expect(await page.getByText(WANG.number).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('is exported whole, in the form that the schema says', async () => {
    const exported = personExportSchema.parse(JSON.parse(await saved('导出 JSON')));
    expect(exported.data.particulars).toMatchObject({ name: WANG.name, document: { number: WANG.number } });
    await page.getByText('文件已保存').waitFor();
  });
});

describe('the deletion of a person', () => {
  it('is told before, and asks for a word (WCAG 2.2 AA)', async () => {
    await page.getByLabel('切换人员').selectOption({ label: await optionOf('李') });
    await press('删除李晓');
    await page.getByText('您将删除 李晓 的数据。删除后不能恢复。').waitFor();
    expect(await page.getByRole('button', { name: '确认删除' }).isDisabled()).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('ends with a receipt, and with the others only', async () => {
    await remove('确认删除', '已删除');
    expect(await violationsOn(page)).toEqual([]);
    expect(await saved('保存回执')).toMatch(/^删除回执\n回执编号: [0-9A-Z]{26}\n/);
    await press('回到我的健康码');
    await page.locator('.hc-panel--green').waitFor();
    expect(await page.getByLabel('切换人员').count()).toBe(0);
  });
});

describe('the deletion of the account', () => {
  it('leaves nothing here but the receipt, which can be opened again', async () => {
    await openMyData();
    await press('注销账号');
    await page.getByRole('main').getByText('登录的设备').last().waitFor();
    await remove('确认注销', '账号已注销');
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.filter((key) => /session|people|personal|drafts|owner/.test(key))).toEqual([]);
    await page.reload();
    await page.getByText('账号已注销').waitFor();
    expect(page.url()).toContain('/pages/receipt/');
    await press('回到我的健康码');
    await page
      .getByRole('button', { name: /^我的健康码/ })
      .or(page.getByLabel('手机号'))
      .first()
      .waitFor();
  });

  it('signs the other device out, at the latest when its access token ends', async () => {
    await otherDevice.evaluate(endAccessToken);
    await otherDevice.goto('about:blank');
    await otherDevice.goto('/#/pages/visits/index');
    await otherDevice.getByLabel('手机号').first().waitFor();
  });

  it('logs no complaint', () => {
    expect(complaints.except(/401/)).toEqual([]);
  });
});

async function optionOf(surname: string): Promise<string> {
  const option = page.getByLabel('切换人员').locator('option', { hasText: surname }).first();
  await option.waitFor({ state: 'attached' });
  return (await option.textContent()) ?? '';
}

/** Runs in the page, as if a quarter of an hour had passed. */
function endAccessToken(): void {
  const key = 'health-code.session';
  const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { data: string };
  const session = { ...JSON.parse(kept.data), accessExpiresAt: '2020-01-01T00:00:00.000Z' };
  localStorage.setItem(key, JSON.stringify({ data: JSON.stringify(session) }));
}
