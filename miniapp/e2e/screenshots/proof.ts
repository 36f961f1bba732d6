import type { Page } from 'playwright-core';
import { wear } from '../looks.ts';
import { apply, applyFor, declare, signIn, WANG } from '../steps.ts';
import type { Chapter, Shots } from './shots.ts';

export const PROOF: Chapter = {
  about: 'somebody who squats on a document, the right person who proves more, and a handover',
  environment: { PROOFING_SERVICE: 'local', PROOF_FOR_CODE: 'matched' },
  shoot: shootProof,
};

async function shootProof(shots: Shots): Promise<void> {
  const squatter = await entered(shots, `1390013970${shots.serial}`);
  await squat(squatter, shots);
  const right = await entered(shots, `1380013970${shots.serial}`);
  await claim(right, shots);
  await squatter.goto('/');
  await squatter.getByText(/已不在您的账号里/).waitFor();
  await shots.shootWorn(squatter, '76-person-left');
  for (const page of [squatter, right]) await page.context().close();
}

async function entered({ server, look, phone }: Shots, number: string): Promise<Page> {
  const page = await phone();
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await wear(page, { ...look, language: 'zh' });
  await signIn(page, number, server.otpFor);
  await applyFor(page);
  return page;
}

async function squat(page: Page, { documentNumber, serial, shootWorn }: Shots): Promise<void> {
  await page.getByLabel('手机号').fill(`1370013970${serial}`);
  await apply(page, { ...WANG, name: '李四', number: documentNumber });
  await page.getByRole('button', { name: '健康申报' }).click();
  await declare(page);
  await page.getByText('请先核验身份').first().waitFor();
  await shootWorn(page, '70-code-unproved');
}

/** A name that the register does not know first, then the right one. */
async function claim(page: Page, { documentNumber, shoot, shootWorn }: Shots): Promise<void> {
  await apply(page, { ...WANG, name: '王不符', number: documentNumber });
  await page.getByText('姓名、证件和手机号对不上').waitFor();
  await page.getByLabel('姓名').scrollIntoViewIfNeeded();
  await shoot(page, '71-apply-contradicted');
  await apply(page, { ...WANG, number: documentNumber });
  await page.locator('.hc-qr').waitFor();
  await page.goto('/#/pages/identity/index');
  await page.getByText('已核验', { exact: true }).waitFor();
  await shootWorn(page, '72-identity');
  await page.getByRole('button', { name: '生成转交码' }).click();
  await page.locator('.hc-handover__code').waitFor();
  await page.getByText('只能用一次').scrollIntoViewIfNeeded();
  await shoot(page, '73-handover');
  await page.goto('/#/pages/apply/index');
  await page.getByText('家人已满 14 周岁').waitFor();
  await shootWorn(page, '74-apply-relative');
}
