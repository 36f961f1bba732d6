import { residentId } from '@health-code/functions/testing/samples';
import type { Browser, Page } from 'playwright-core';
import type { TestServer } from '../../infra/local/test-server.ts';
import { addPerson, type Call, caller } from './api-steps.ts';
import { AT_THE_DOOR, openPhone } from './browser.ts';
import { signIn } from './steps.ts';
import { visitor } from './visitors.ts';

/** What the pictures of an owner's pages are taken with. */
export interface OwnerShots {
  readonly server: TestServer;
  readonly browser: Browser;
  /** Each look has accounts of its own. */
  readonly serial: number;
  readonly colorScheme: 'light' | 'dark';
  /** Puts the look on, which opens the page again. */
  wear(page: Page): Promise<void>;
  shoot(page: Page, name: string): Promise<void>;
}

const PHONE = { width: 390, height: 844 };
/** High enough for a whole page, since pages scroll inside themselves. */
const TALL = { width: 390, height: 3400 };
const TABLETS = [
  ['tablet', { width: 820, height: 1180 }],
  ['tablet-wide', { width: 1180, height: 820 }],
] as const;
const STATION = {
  name: '郑州站',
  kind: 'transport',
  subKind: 'station',
  creditCode: '91512081MA62K02603',
  entrances: ['东门', '西门'],
  asksTestWithinHours: 48,
  asksCheckOut: true,
  division: '410103',
  address: '二马路 82 号',
  location: { latitude: 34.7456, longitude: 113.6562 },
};

/** Pictures of an owner's side: registering, a place with its day, its register, and the screen at its door. */
export async function shootOwner(shots: OwnerShots): Promise<void> {
  const { server, browser, serial, colorScheme } = shots;
  const { page, context } = await openPhone(browser, server.origin, { colorScheme });
  await page.goto('/#/pages/places/index');
  await signIn(page, `1390013920${serial}`, server.otpFor);
  await page.getByRole('button', { name: '登记新场所' }).waitFor();
  const call = caller(server, await tokenOf(page));
  const place = await call('POST', '/v1/places', STATION);
  const [east] = place['entrances'] as { code: string }[];
  const placeId = String(place['placeId']);
  await crowd(server, serial, east?.code ?? '');
  await page.goto(`/#/pages/register/index?placeId=${placeId}`);
  await shots.wear(page);
  await page.getByRole('alert').waitFor();
  await shots.shoot(page, '50-register-stopped');
  await green(call, serial);
  await page.reload();
  await page.locator('.hc-register').first().waitFor();
  await shootTall(page, shots, '51-register');
  await page.goto(`/#/pages/place/index?placeId=${placeId}`);
  await shootPlace(page, shots);
  await shootForm(page, shots);
  await shootScreen(page, shots, placeId);
  await context.close();
}

async function tokenOf(page: Page): Promise<string> {
  const stored = await page.evaluate(() => localStorage.getItem('health-code.session'));
  const { token } = JSON.parse((JSON.parse(stored ?? '{}') as { data: string }).data) as { token: string };
  return token;
}

async function crowd(server: TestServer, serial: number, code: string): Promise<void> {
  for (const [index, name] of ['王小明', '欧阳娜', '李雷'].entries()) {
    const number = residentId(200 + 10 * serial + index);
    const guest = await visitor(server, { name, number, phone: `1380013${8100 + 10 * serial + index}` });
    await guest.checkIn({ placeCode: code, scene: 'camera', atTheDoor: true });
  }
}

async function green(call: Call, serial: number): Promise<void> {
  await addPerson(call, { name: '李经理', number: residentId(300 + serial), phone: `1390013920${serial}` });
}

async function shootTall(page: Page, shots: OwnerShots, name: string): Promise<void> {
  await shots.shoot(page, name);
  await page.setViewportSize(TALL);
  await shots.shoot(page, `${name}-whole`);
  await page.setViewportSize(PHONE);
}

async function shootPlace(page: Page, shots: OwnerShots): Promise<void> {
  await page.context().setGeolocation(AT_THE_DOOR);
  await page.locator('.hc-chart').waitFor();
  await page.locator('.hc-map').locator('xpath=following-sibling::*').getByRole('button').first().click();
  await page.locator('.hc-map__where').waitFor();
  await shootTall(page, shots, '52-place');
}

async function shootForm(page: Page, shots: OwnerShots): Promise<void> {
  await page.goto('/#/pages/place-new/index');
  await page.locator('select').first().selectOption('medical');
  await page.locator('input').nth(1).fill('91512081MA62K02603');
  await page.getByRole('alert').waitFor();
  await shootTall(page, shots, '53-place-new');
}

async function shootScreen(page: Page, shots: OwnerShots, placeId: string): Promise<void> {
  await page.goto(`/#/pages/screen/index?placeId=${placeId}&entranceId=main`);
  await page.locator('.hc-qr').waitFor();
  await shots.shoot(page, '54-screen');
  for (const [name, size] of TABLETS) {
    await page.setViewportSize(size);
    await shots.shoot(page, `54-screen-${name}`);
  }
  await page.setViewportSize(PHONE);
}
