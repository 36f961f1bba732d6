import type { Page } from 'playwright-core';
import { registerStation, signedIn } from '../api-steps.ts';
import { wear } from '../looks.ts';
import { enrol, enterCode, WANG } from '../steps.ts';
import type { Chapter, Shots } from './shots.ts';

export const CHECK_IN: Chapter = {
  about: 'a check-in that lacks a test, one without a network, and stays',
  shoot: shootCheckIn,
};

async function shootCheckIn(shots: Shots): Promise<void> {
  const { server, serial } = shots;
  const { call: owner } = await signedIn(server, `1390013900${serial}`);
  const asking = await registerStation(owner, { asksTestWithinHours: 48 });
  const plain = await registerStation(owner, { name: '金水书店', kind: 'business' });
  const leaving = await registerStation(owner, { name: '豫园博物馆', kind: 'business', asksCheckOut: true });
  const page = await shots.phone();
  await enrol(page, { ...WANG, number: shots.documentNumber, phone: `1380013800${serial}` }, server.otpFor);
  await arrive(page, shots, asking.code, 'red');
  await shots.shootWhole(page, '20-condition');
  await arrive(page, shots, plain.code, 'green');
  await arrive(page, shots, plain.code, 'green');
  await shots.shootWhole(page, '21-leaving');
  await onTheWayOut(page, shots, leaving.code);
  await page.goto('/#/pages/visits/index');
  await page.locator('.hc-visit').first().waitFor();
  await page.locator('.hc-visit button').nth(1).click();
  await shots.shoot(page, '22-stays');
  await withoutNetwork(page, shots, plain.code);
  await page.context().close();
}

/** The steps read Chinese; the answer is opened again in the look. */
async function arrive(page: Page, { look, wear: dress }: Shots, code: string, colour: 'red' | 'green'): Promise<void> {
  await wear(page, { ...look, language: 'zh' });
  await enterCode(page, code);
  await page.locator(`.hc-panel--${colour}`).waitFor();
  await dress(page);
  await page.locator(`.hc-panel--${colour}`).waitFor();
}

/** A place that asks for a scan on the way out, scanned again. */
async function onTheWayOut(page: Page, shots: Shots, code: string): Promise<void> {
  await arrive(page, shots, code, 'green');
  await wear(page, { ...shots.look, language: 'zh' });
  await enterCode(page, code);
  await page.getByRole('button', { name: '我要离开' }).waitFor();
  await shots.shootWorn(page, '21b-way-out');
}

async function withoutNetwork(page: Page, shots: Shots, code: string): Promise<void> {
  await page.goto('/#/pages/scan/index');
  const field = page.locator('input.hc-field__input');
  await field.waitFor();
  // The pages of a door are fetched ahead, a moment after the app has started.
  await page.waitForTimeout(2_000);
  await page.context().setOffline(true);
  await field.fill(code);
  await page
    .locator('button')
    .filter({ hasText: /下一步|Next/ })
    .click();
  await page.locator('.hc-panel--stale').first().waitFor();
  await shots.shootWhole(page, '23-noted');
  await page.locator('.hc-stack button').nth(1).click();
  await page.locator('.hc-visit__unsent').first().waitFor();
  await shots.shoot(page, '24-unsent');
  await page.context().setOffline(false);
  await page.locator('.hc-visit__unsent').first().waitFor({ state: 'detached' });
}
