import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPhone } from './browser.ts';
import { setScene } from './scene.ts';
import { apply, applyFor, chooseDivision, declare, enrol, HOME, signIn, WANG } from './steps.ts';

const scene = setScene({ PROOFING_SERVICE: 'local', PROOF_FOR_CODE: 'matched' });
const SQUATTER_PHONE = '13900139000';

const open = async () => (await openPhone(scene.browser, scene.server.origin)).page;
const signedIn = async (phone: string) => {
  const page = await open();
  await page.goto('/');
  await signIn(page, phone, scene.server.otpFor);
  return page;
};
const qr = (page: Page) => page.getByRole('img', { name: /个人二维码/ });

/** Applies with a contact phone that is not the one of the account: nobody is asked about it. */
async function squatOn(page: Page): Promise<void> {
  await applyFor(page);
  await page.getByLabel('手机号').fill('13700137000');
  await apply(page, { ...WANG, name: '李四' });
  await page.getByRole('button', { name: '健康申报' }).click();
  await declare(page);
}

describe('somebody squats on a document', () => {
  let squatter: Page;
  let right: Page;

  it('and can show no code where one asks for a proof; the page leads to it, and says what to do', async () => {
    squatter = await signedIn(SQUATTER_PHONE);
    await squatOn(squatter);
    await squatter.getByText('请先核验身份').first().waitFor();
    expect(await qr(squatter).count()).toBe(0);
    await squatter.getByRole('button', { name: '核验身份', exact: true }).click();
    await squatter.getByText('已申报').waitFor();
    await squatter.getByRole('button', { name: '核验身份', exact: true }).click();
    await squatter.getByText('请用登录本账号的手机号').waitFor();
  });

  it('until the right person proves more, and holds the code', async () => {
    right = await open();
    await right.goto('/');
    await signIn(right, WANG.phone, scene.server.otpFor);
    await applyFor(right);
    await apply(right, WANG);
    await qr(right).waitFor();
    await right.getByRole('button', { name: '身份核验' }).click();
    await right.getByText('已核验', { exact: true }).waitFor();
  });

  it('and is then told, with nothing left to show', async () => {
    await squatter.goto('/');
    await squatter.getByText('李* 已不在您的账号里').waitFor();
    await squatter.getByText(/此人已由核验身份的本人领取/).waitFor();
    await squatter.getByRole('button', { name: /^我的健康码/ }).waitFor();
    expect(await qr(squatter).count()).toBe(0);
  });

  it('and cannot come back by the same document', async () => {
    await applyFor(squatter);
    await squatter.getByLabel('手机号').fill('13700137000');
    await apply(squatter, { ...WANG, name: '李四' });
    await squatter.getByText('这个证件已由另一个账号申请').waitFor();
  });
});

describe('a name that a register knows otherwise', () => {
  it('is refused at each field, in words that help', async () => {
    const page = await signedIn('13600136000');
    await applyFor(page);
    await apply(page, { ...WANG, name: '王不符', number: '110105194912310038', phone: '13600136000' });
    await page.getByText('姓名、证件和手机号对不上').waitFor();
    expect(await page.getByText('与另外两项不属于同一个人，请核对').count()).toBe(3);
  });
});

describe('a relative who gets a phone of their own', () => {
  const child = { name: '王小小', number: '110105201501010025', phone: '13500135000' };

  it('is handed over by a code, and shows the code there', async () => {
    const parent = await open();
    await enrol(parent, { name: '王大大', number: '110105194912310054', phone: '13400134000' }, scene.server.otpFor);
    await parent.getByRole('button', { name: '为家人申请' }).click();
    await parent.getByLabel('姓名').fill(child.name);
    await parent.getByLabel('证件号码').fill(child.number);
    await chooseDivision(parent, HOME);
    await parent.getByRole('button', { name: '申请健康码' }).click();
    await parent.getByRole('button', { name: '身份核验' }).click();
    await parent.getByRole('button', { name: '生成转交码' }).click();
    await parent.getByRole('img', { name: '转交码的二维码' }).waitFor();
    const code = (await parent.locator('.hc-handover__code').textContent()) ?? '';
    const own = await signedIn(child.phone);
    await applyFor(own);
    await own.getByRole('button', { name: '有转交码？' }).click();
    await own.getByLabel('转交码', { exact: true }).fill(code);
    await apply(own, child);
    await own.getByRole('button', { name: '健康申报' }).click();
    await declare(own);
    await qr(own).waitFor();
    await parent.goto('/');
    await parent.getByText('王** 已不在您的账号里').waitFor();
  });
});
