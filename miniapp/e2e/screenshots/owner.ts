import { residentId } from '@health-code/functions/testing/samples';
import type { Page } from 'playwright-core';
import type { TestServer } from '../../../infra/local/test-server.ts';
import { addPerson, type Call, callerFor, registerStation } from '../api-steps.ts';
import { AT_THE_DOOR, PHONE } from '../browser.ts';
import { signIn } from '../steps.ts';
import { visitor } from '../visitors.ts';
import type { Chapter, Shots } from './shots.ts';

const TABLETS = [
  ['tablet', { width: 820, height: 1180 }],
  ['tablet-wide', { width: 1180, height: 820 }],
] as const;
const STATION = {
  subKind: 'station',
  creditCode: '91512081MA62K02603',
  entrances: ['东门', '西门'],
  asksTestWithinHours: 48,
  asksCheckOut: true,
  location: { latitude: 34.7456, longitude: 113.6562 },
};

export const OWNER: Chapter = {
  about: "an owner's side: a place with its day, its register, the form, and the screen at its door",
  shoot: shootOwner,
};

async function shootOwner(shots: Shots): Promise<void> {
  const { server, serial } = shots;
  const page = await shots.phone();
  await page.goto('/#/pages/places/index');
  await signIn(page, `1390013920${serial}`, server.otpFor);
  await page.getByRole('button', { name: '登记新场所' }).waitFor();
  const call = await callerFor(server, `1390013920${serial}`);
  const { placeId, code } = await registerStation(call, STATION);
  await crowd(server, serial, code);
  await hire(server, call, { placeId, serial });
  await page.goto(`/#/pages/visitor-log/index?placeId=${placeId}`);
  await shots.wear(page);
  await page.getByRole('alert').waitFor();
  await shots.shoot(page, '50-register-stopped');
  await green(call, serial);
  await page.reload();
  await page.locator('.hc-visitor-log').first().waitFor();
  await shots.shootWhole(page, '51-register');
  await page.goto(`/#/pages/place/index?placeId=${placeId}`);
  await shootPlace(page, shots);
  await shootForm(page, shots);
  await shootScreen(page, shots, placeId);
  await page.context().close();
}

async function crowd(server: TestServer, serial: number, code: string): Promise<void> {
  for (const [index, name] of ['王小明', '欧阳娜', '李雷'].entries()) {
    const number = residentId(200 + 10 * serial + index);
    const guest = await visitor(server, { name, number, phone: `1380013${8100 + 10 * serial + index}` });
    await guest.checkIn({ placeCode: code, scene: 'camera', atTheDoor: true });
  }
}

/** A manager and a checker, who have taken their invitations up. */
async function hire(server: TestServer, owner: Call, { placeId, serial }: { placeId: string; serial: number }) {
  const staff = [
    { label: '东门', role: 'checker' },
    { label: '王经理', role: 'manager' },
  ];
  for (const [index, offer] of staff.entries()) {
    const { invitation } = await owner('POST', `/v1/places/${placeId}/invitations`, offer);
    const own = await callerFor(server, `1370013${7100 + 10 * serial + index}`);
    await own('POST', '/v1/gates', { invitation });
  }
}

async function green(call: Call, serial: number): Promise<void> {
  await addPerson(call, { name: '李经理', number: residentId(300 + serial), phone: `1390013920${serial}` });
}

async function shootPlace(page: Page, shots: Shots): Promise<void> {
  await page.context().setGeolocation(AT_THE_DOOR);
  await page.locator('.hc-chart').waitFor();
  await page.locator('.hc-map').locator('xpath=following-sibling::*').getByRole('button').first().click();
  await page.locator('.hc-map__where').waitFor();
  await shots.shootWhole(page, '52-place');
}

async function shootForm(page: Page, shots: Shots): Promise<void> {
  await page.goto('/#/pages/place-new/index');
  await page.locator('select').first().selectOption('medical');
  await page.locator('input').nth(1).fill('91512081MA62K02603');
  await page.getByRole('alert').waitFor();
  await page.locator('.hc-stack').getByRole('button').first().click();
  await page.locator('.hc-nudge').waitFor();
  await shots.shootWhole(page, '53-place-new');
}

async function shootScreen(page: Page, shots: Shots, placeId: string): Promise<void> {
  await page.goto(`/#/pages/screen/index?placeId=${placeId}&entranceId=main`);
  await page.locator('.hc-qr').waitFor();
  await shots.shoot(page, '54-screen');
  for (const [name, size] of TABLETS) {
    await page.setViewportSize(size);
    await shots.shoot(page, `54-screen-${name}`);
  }
  await page.setViewportSize(PHONE);
}
