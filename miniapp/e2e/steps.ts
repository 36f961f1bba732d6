import type { Page } from 'playwright-core';
import type { Person } from './api-steps.ts';

/** What a person does on a page, by what they see and read. Every step ends when the page that it leads to is there. */

/** Whom most suites are about. */
export const WANG: Person = { name: '王小明', number: '11010519491231002X', phone: '13800138000' };

export async function signIn(page: Page, phone: string, otpFor: (phone: string) => string): Promise<void> {
  await page.getByLabel('手机号').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  const field = page.getByLabel('验证码', { exact: true });
  await field.waitFor();
  await field.fill(otpFor(phone));
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Chooses a division level by level; the labels are those of the picker. */
export async function chooseDivision(page: Page, names: Record<string, string>): Promise<void> {
  for (const [label, name] of Object.entries(names)) {
    const select = page.getByLabel(label, { exact: true });
    await select.locator('option', { hasText: name }).first().waitFor({ state: 'attached' });
    await select.selectOption({ label: name });
  }
}

export const HOME = { 省: '河南省', 市: '郑州市', 区县: '金水区', 街道或乡镇: '经八路街道' };

/** From the first page to the application; an account without a code is asked there what it came for. */
export async function applyFor(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^我的健康码/ }).click();
  await agreeIfAsked(page);
}

/** Reads how the data is used and agrees to all of it, where the account has not agreed to it yet. */
async function agreeIfAsked(page: Page): Promise<void> {
  const agree = page.getByRole('button', { name: '同意并继续' });
  const name = page.getByLabel('姓名');
  await agree.or(name).first().waitFor();
  if (await agree.isVisible()) {
    for (const purpose of ['核实您在门口', '按证件号查询']) await page.getByLabel(purpose).check();
    await agree.click();
  }
  await name.waitFor();
}

export async function apply(page: Page, { name, number }: Person): Promise<void> {
  await agreeIfAsked(page);
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('证件号码').fill(number);
  await chooseDivision(page, HOME);
  await page.getByLabel('详细地址').fill('花园路 1 号');
  await page.getByRole('button', { name: '申请健康码' }).click();
}

export async function declare(page: Page, { temperature = '36.5', contact = false } = {}): Promise<void> {
  await page.getByLabel(/今天的体温/).fill(temperature);
  await page.getByLabel('都没有').check();
  await page.getByLabel(contact ? '有' : '没有', { exact: true }).check();
  await page.getByLabel('没去过外地').check();
  await page.getByRole('button', { name: '下一步：核对' }).click();
  const submit = page.getByRole('button', { name: '提交申报' });
  await submit.click();
  await submit.waitFor({ state: 'hidden' });
}

export async function registerPlace(page: Page, name: string): Promise<void> {
  await page.getByLabel('场所名称').fill(name);
  await page.getByLabel('场所类型').selectOption({ label: '交通工具与场站' });
  await chooseDivision(page, { 省: '河南省', 市: '郑州市', 区县: '二七区' });
  await page.getByLabel('详细地址').fill('二马路 82 号');
  await page.getByRole('button', { name: '使用当前位置' }).click();
  await page.getByText('您就在这个位置').waitFor();
  await page.getByRole('button', { name: '登记场所' }).click();
}

/** Types a place code instead of scanning it. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.goto('/#/pages/scan/index');
  await page.getByLabel('场所码').fill(code);
  await page.getByRole('button', { name: '下一步' }).click();
}

/** From the first page to a green code: sign in, apply, declare. */
export async function enrol(
  page: Page,
  person: Person,
  otpFor: (phone: string) => string,
  address = '/',
): Promise<void> {
  await page.goto(address);
  await signIn(page, person.phone, otpFor);
  // Any other page has led to the application by itself.
  if (address.endsWith('/')) await applyFor(page);
  await apply(page, person);
  await page.getByRole('button', { name: '健康申报' }).click();
  await declare(page);
  await page.getByText('绿码').first().waitFor();
}
