import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '../../infra/local/test-server.ts';
import { AT_THE_DOOR, launchBrowser, openPhone } from './browser.ts';
import { shootGate } from './gate-shots.mts';
import { shootOwner } from './owner-shots.mts';
import { keepGate } from './staff.ts';
import { apply, declare, enterCode, registerPlace, signIn } from './steps.ts';

/**
 * Takes a picture of every page, in light, dark and large type, for people to look at: `npm run screenshots`.
 * The first argument is the folder.
 */
const folder = resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? '.screenshots');
const LOOKS = {
  light: { colorScheme: 'light', largeText: false, language: 'zh' },
  dark: { colorScheme: 'dark', largeText: false, language: 'zh' },
  large: { colorScheme: 'light', largeText: true, language: 'zh' },
  english: { colorScheme: 'light', largeText: false, language: 'en' },
} as const;
type Look = (typeof LOOKS)[keyof typeof LOOKS];
type Shoot = (shot: string, target?: Page) => Promise<void>;

const PERSON = { name: '王小明', number: '11010519491231002X', phone: '13800138000' };

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await startTestServer();
  const browser = await launchBrowser();
  try {
    for (const [name, look] of Object.entries(LOOKS)) await shootAll(browser, server, name, look);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function shootAll(browser: Browser, server: TestServer, name: string, look: Look): Promise<void> {
  // Each look has its own account and place, because a one-time password is sent once a minute.
  const serial = Object.keys(LOOKS).indexOf(name);
  const { context, page } = await openPhone(browser, server.origin, { colorScheme: look.colorScheme });
  const shoot = async (shot: string, target = page) => {
    await target.waitForLoadState('networkidle');
    await target.waitForTimeout(400);
    await target.screenshot({ path: join(folder, `${shot}-${name}.png`) });
  };
  await story(page, server, serial, look, shoot);
  await context.close();
  const shots = {
    server,
    browser,
    serial,
    colorScheme: look.colorScheme,
    language: look.language,
    wear: (target: Page) => wear(target, look),
    shoot: (target: Page, shot: string) => shoot(shot, target),
  };
  await shootOwner(shots);
  await shootGate(shots);
  process.stdout.write(`${name} done\n`);
}

async function story(page: Page, server: TestServer, serial: number, look: Look, shoot: Shoot): Promise<void> {
  const phone = PERSON.phone.slice(0, -1) + serial;
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await wear(page, { ...look, language: 'zh' });
  await wear(page, look);
  await shoot('01-sign-in');
  await wear(page, { ...look, language: 'zh' });
  await signIn(page, phone, server.otpFor);
  await page.getByLabel('姓名').waitFor();
  await inLook(page, look, () => shoot('02-apply'));
  await apply(page, { ...PERSON, number: NUMBERS[serial] as string });
  await page.getByText('灰码').first().waitFor();
  await inLook(page, look, () => shoot('03-code-grey'));
  await page.goto('/#/pages/declare/index');
  await page.getByLabel(/体温/).waitFor();
  await inLook(page, look, () => shoot('04-declare'));
  await page.getByLabel(/体温/).waitFor();
  await declare(page);
  await page.getByText('绿码').first().waitFor();
  await inLook(page, look, () => shoot('05-code-green'));
  await inLook(page, look, () => withoutNetwork(page, shoot));
  await onPaper(page, server, serial, look, shoot);
  const code = await ownPlace(page, look, shoot);
  await visit(page, code, look, shoot);
  for (const [path, shot] of [
    ['scan/index', '10-scan'],
    ['visits/index', '11-visits'],
    ['settings/index', '12-settings'],
  ] as const) {
    await page.goto(`/#/pages/${path}`);
    await inLook(page, look, () => shoot(shot));
  }
  await worse(page, look, shoot, code);
}

/** The same code with the network cut, and after its end. */
async function withoutNetwork(page: Page, shoot: Shoot): Promise<void> {
  const other = await page.context().newPage();
  await other.clock.install();
  await other.goto('/');
  await other.locator('.hc-qr').waitFor();
  await page.context().setOffline(true);
  await other.clock.runFor(3 * 60_000 + 7_000);
  await shoot('05b-code-without-network', other);
  await other.clock.runFor('02:00:00');
  await shoot('05c-code-ended', other);
  await page.context().setOffline(false);
  await other.close();
}

/** A card for somebody without a phone, and what staff did with it. */
async function onPaper(page: Page, server: TestServer, serial: number, look: Look, shoot: Shoot): Promise<void> {
  await page.goto('/#/pages/paper/index');
  await page.getByText('还没有纸质码').waitFor();
  await inLook(page, look, () => shoot('16-paper-none'));
  await page.getByRole('button', { name: '生成纸质码' }).click();
  const lines = page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/);
  await lines.first().waitFor();
  const code = (await lines.allTextContents()).join('');
  await inLook(page, look, () => shoot('17-paper'));
  await page.getByRole('button', { name: /作废这张卡/ }).click();
  await shoot('17b-paper-revoke');
  await page.goto('/#/pages/accesses/index');
  await page.getByText('没有人看过这个码').waitFor();
  await inLook(page, look, () => shoot('18-accesses-none'));
  const { call, gateId } = await keepGate(server, serial);
  const document = { type: 'resident-id', number: NUMBERS[serial] };
  await call('POST', '/v1/gates/lookups', { gateId, by: { kind: 'paper', code } });
  if (serial === 0 || serial === 3) {
    await call('POST', '/v1/gates/lookups', { gateId, by: { kind: 'document', document, reason: 'phone-failed' } });
  }
  await page.reload();
  await page.getByText('扫了纸质码').waitFor();
  await inLook(page, look, () => shoot('19-accesses'));
}

const NUMBERS = ['11010519491231002X', '440524188001010014', '810000199408230021', '110105194912310046'];

async function ownPlace(page: Page, look: Look, shoot: Shoot): Promise<string> {
  await page.goto('/#/pages/place-new/index');
  await page.getByLabel('场所名称').waitFor();
  await inLook(page, look, () => shoot('06-place-new'));
  await page.getByLabel('场所名称').waitFor();
  await registerPlace(page, '郑州站');
  const code = page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/).first();
  const text = ((await code.textContent()) ?? '').replaceAll(' ', '');
  await inLook(page, look, () => shoot('07-place'));
  await page.goto('/#/pages/places/index');
  await page.getByText('郑州站').first().waitFor();
  await inLook(page, look, () => shoot('08-places'));
  return text;
}

async function visit(page: Page, code: string, look: Look, shoot: Shoot): Promise<void> {
  await page.context().setGeolocation(AT_THE_DOOR);
  await page.goto(`/#/pages/check-in/index?code=${code}`);
  await page.getByRole('button', { name: '登记进入' }).waitFor();
  await inLook(page, look, () => shoot('09a-arrival'));
  await enterCode(page, code);
  await page.getByText('通行').first().waitFor();
  await inLook(page, look, () => shoot('09b-pass'));
}

/** A fever, then a contact: what yellow, red and their doors look like, and a poster that is none. */
async function worse(page: Page, look: Look, shoot: Shoot, code: string): Promise<void> {
  for (const [temperature, contact, word, shot] of [
    ['38.2', false, '黄码', 'yellow'],
    ['36.5', true, '红码', 'red'],
  ] as const) {
    await page.goto('/#/pages/declare/index');
    await page.reload();
    await page.getByLabel(/体温/).waitFor();
    await declare(page, { temperature, contact });
    await page.getByText(word).first().waitFor();
    await inLook(page, look, () => shoot(`13-code-${shot}`));
    await enterCode(page, code);
    await page
      .getByText(shot === 'red' ? '禁止' : '限制')
      .first()
      .waitFor();
    await inLook(page, look, () => shoot(`14-door-${shot}`));
  }
  await page.goto('/#/pages/check-in/index?code=ABC');
  await inLook(page, look, () => shoot('15-mistyped'));
}

/** Takes the picture in the look's language; the steps themselves read Chinese. */
async function inLook(page: Page, look: Look, shot: () => Promise<void>): Promise<void> {
  if (look.language === 'zh') return shot();
  await wear(page, look);
  await shot();
  await wear(page, { ...look, language: 'zh' });
}

/** Puts the settings where the app keeps them, and opens the page again with them. */
async function wear(
  page: Page,
  { largeText, language }: Pick<Look, 'largeText'> & { language: string },
): Promise<void> {
  const settings = JSON.stringify({ largeText, language, theme: 'auto' });
  await page.evaluate(
    (value) => localStorage.setItem('health-code.settings', JSON.stringify({ data: value })),
    settings,
  );
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

await main();
