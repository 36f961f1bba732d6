import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { startTestServer } from '../../infra/local/test-server.ts';
import { registerStation, signedIn } from './api-steps.ts';
import { launchBrowser, openPhone } from './browser.ts';
import { enrol, enterCode, WANG } from './steps.ts';

/** Takes pictures of a check-in that lacks a test, of one without a network, and of stays. The first argument is the folder. */
const folder = resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? '.screenshots');
const LOOKS = {
  light: { colorScheme: 'light', largeText: false, language: 'zh' },
  dark: { colorScheme: 'dark', largeText: false, language: 'zh' },
  large: { colorScheme: 'light', largeText: true, language: 'zh' },
  english: { colorScheme: 'light', largeText: false, language: 'en' },
} as const;
const OWNER = '13900139000';

async function wear(page: Page, largeText: boolean, language: string): Promise<void> {
  const settings = JSON.stringify({ largeText, language, theme: 'auto' });
  await page.evaluate(
    (value) => localStorage.setItem('health-code.settings', JSON.stringify({ data: value })),
    settings,
  );
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

const server = await startTestServer();
const browser = await launchBrowser();
mkdirSync(folder, { recursive: true });
const { call: owner } = await signedIn(server, OWNER);
const register = async (name: string, changes: object) => (await registerStation(owner, { name, ...changes })).code;

const asking = await register('郑州站', { asksTestWithinHours: 48 });
const plain = await register('金水书店', { kind: 'business' });
const { page, context } = await openPhone(browser, server.origin);
await enrol(page, WANG, server.otpFor);

for (const [name, look] of Object.entries(LOOKS)) {
  await page.emulateMedia({ colorScheme: look.colorScheme });
  const shoot = async (shot: string, fullPage = false) => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${shot}-${name}.png`), fullPage });
  };
  const open = async (code: string) => {
    await wear(page, look.largeText, 'zh');
    await enterCode(page, code);
  };
  await open(asking);
  await page.locator('.hc-panel--red').waitFor();
  await wear(page, look.largeText, look.language);
  await page.locator('.hc-panel--red').waitFor();
  await shoot('20-condition', true);
  await open(plain);
  await page.locator('.hc-panel--green').waitFor();
  await open(plain);
  await page.locator('.hc-panel--green').waitFor();
  await wear(page, look.largeText, look.language);
  await page.locator('.hc-panel--green').waitFor();
  await shoot('21-leaving', true);
  await page.goto('/#/pages/visits/index');
  await page.locator('.hc-visit').first().waitFor();
  await page.locator('.hc-visit button').nth(1).click();
  await shoot('22-stays');
  await page.goto('/#/pages/scan/index');
  await page.locator('input.hc-field__input').waitFor();
  await page.waitForTimeout(2_000);
  await context.setOffline(true);
  await page.locator('input.hc-field__input').fill(plain);
  await page
    .locator('button')
    .filter({ hasText: /下一步|Next/ })
    .click();
  await page.locator('.hc-panel--stale').first().waitFor();
  await shoot('23-noted', true);
  await page.locator('.hc-stack button').nth(1).click();
  await page.locator('.hc-visit__unsent').first().waitFor();
  await shoot('24-unsent');
  await context.setOffline(false);
  await page.locator('.hc-visit__unsent').first().waitFor({ state: 'detached' });
  process.stdout.write(`${name} done\n`);
}
await browser.close();
await server.close();
