import type { Page } from 'playwright-core';
import { gate } from '../src/i18n/zh/gates.ts';
import { signIn } from './steps.ts';

/** What staff and their manager do on their pages. */

/** Invites a member of staff on the place page that is open; answers with the twelve characters. */
export async function inviteStaff(page: Page, label: string): Promise<string> {
  await page.getByLabel('岗位名称').fill(label);
  await page.getByRole('button', { name: '生成邀请码' }).click();
  await page.getByRole('button', { name: '复制邀请码' }).waitFor();
  const codes = await page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/).allTextContents();
  return codes[codes.length - 1] ?? '';
}

/** Signs in, takes up an invitation, and ends on the page of the new gate. */
export async function joinGate(
  page: Page,
  { phone, invitation }: { phone: string; invitation: string },
  otpFor: (phone: string) => string,
): Promise<void> {
  await page.goto('/#/pages/gates/index');
  await signIn(page, phone, otpFor);
  await page.getByLabel('邀请码').fill(invitation.toLowerCase());
  await page.getByRole('button', { name: '加入', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '核验' }).waitFor();
}

/** Scans with a hardware scanner: it types faster than anybody, and ends with Enter. */
export async function scanByHand(page: Page, text: string): Promise<void> {
  await page.evaluate((keys) => {
    for (const key of [...keys, 'Enter']) window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, text);
}

/** Types as a hardware scanner does: each key at whatever has the focus, without a pause. */
export const typeFast = (page: Page, text: string, end: 'Enter' | 'Tab' | 'nothing') =>
  page.evaluate(
    ([keys, last]) => {
      const press = (key: string) => {
        const target = document.activeElement ?? document.body;
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        if (target.dispatchEvent(event) && key.length === 1) document.execCommand('insertText', false, key);
      };
      for (const key of keys) press(key);
      if (last !== 'nothing') press(last);
    },
    [text, end] as const,
  );

const LEAVES_BY_ITSELF_MS = 8_000;

/** The word that fills the screen. */
export const verdictWord = (page: Page) => page.locator('.hc-verdict').getByRole('heading', { level: 2 });

/** All that fills the screen. */
export async function verdictText(page: Page): Promise<string> {
  return (await page.locator('.hc-verdict').textContent()) ?? '';
}

/** Goes on to the next person. An answer that has gone by itself meanwhile needs no touch. */
export async function next(page: Page, label = gate.next): Promise<void> {
  const button = page.getByRole('button', { name: label, exact: true });
  await button.click({ timeout: LEAVES_BY_ITSELF_MS }).catch(() => undefined);
  await button.waitFor({ state: 'hidden' });
}
