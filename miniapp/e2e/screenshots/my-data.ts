import * as en from '../../src/i18n/en/my-data.ts';
import * as zh from '../../src/i18n/zh/my-data.ts';
import { enrol, signIn, WANG } from '../steps.ts';
import type { Chapter, Shots } from './shots.ts';

export const MY_DATA: Chapter = {
  about: 'the consent before a code, what is held of a person, and how it is deleted',
  shoot: shootMyData,
};

async function shootMyData(shots: Shots): Promise<void> {
  const { server, serial, look } = shots;
  const { deletion, consent } = look.language === 'zh' ? zh : en;
  const newcomer = await shots.phone();
  await newcomer.goto('/#/pages/apply/index');
  await signIn(newcomer, `1360013680${serial}`, server.otpFor);
  // Signed in before it is worn, which loads the page anew.
  await newcomer.getByRole('button', { name: zh.consent.agree }).waitFor();
  await shots.wear(newcomer);
  await newcomer.getByRole('button', { name: consent.agree }).waitFor();
  await shots.shootWhole(newcomer, '60-consent');
  await newcomer.context().close();
  const page = await shots.phone();
  await enrol(page, { ...WANG, number: shots.documentNumber, phone: `1360013690${serial}` }, server.otpFor);
  await page.goto('/#/pages/my-data/index');
  await shots.wear(page);
  await page.locator('.hc-card--danger').waitFor();
  await shots.shootWhole(page, '61-my-data');
  await page.goto('/#/pages/deletion/index?of=account');
  await page.getByRole('textbox').fill(deletion.word);
  await shots.shootWhole(page, '62-deletion');
  await page.getByRole('button', { name: deletion.confirm.account }).click();
  await page.getByText(deletion.receipt.done.account).waitFor();
  await shots.shoot(page, '63-receipt');
  await page.context().close();
}
