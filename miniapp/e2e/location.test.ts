import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { posterOf, registerStation, signedIn, visitsOf } from './api-steps.ts';
import { AT_THE_DOOR, openPhone, TWENTY_KILOMETRES_AWAY } from './browser.ts';
import { setScene } from './scene.ts';
import { enrol, enterCode, WANG } from './steps.ts';

const REMOTE = '远程登记，不计入到访追踪';
const UNVERIFIED = '位置未核实';
const UNKNOWN: BrowserContextOptions = { permissions: [] };
const HERE: BrowserContextOptions = { geolocation: AT_THE_DOOR };
const FAR: BrowserContextOptions = { geolocation: TWENTY_KILOMETRES_AWAY };

const scene = setScene();
let token: string;
let register: (name: string) => ReturnType<typeof registerStation>;
let visitor: NonNullable<BrowserContextOptions['storageState']>;

beforeAll(async () => {
  const owner = await signedIn(scene.server, '13900139000');
  token = owner.token;
  register = (name) => registerStation(owner.call, { name });
  const { page, context } = await openPhone(scene.browser, scene.server.origin);
  await enrol(page, WANG, scene.server.otpFor);
  visitor = await context.storageState();
  await context.close();
});

type Place = Awaited<ReturnType<typeof registerStation>>;

/** The ways to a place's code but its camera, which other suites film. */
const typed = (page: Page, { code }: Place) => enterCode(page, code);
const forwarded = async (page: Page, { code }: Place) => {
  await page.goto(`/p/${code}?v=1`);
  await page.getByRole('button', { name: '登记进入' }).click();
};
const fromAlbum = async (page: Page, { placeId, entrances }: Place) => {
  const form = { format: 'png', layout: 'a4-portrait', entrance: entrances[0]?.entranceId ?? '' } as const;
  const buffer = await posterOf({ server: scene.server, token }, placeId, form);
  await page.goto('/#/pages/scan/index');
  await page.getByText('会标记为“远程”').waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'poster.png', mimeType: 'image/png', buffer });
};

describe('where somebody was', () => {
  it.each([
    ['typed at the door', typed, HERE, UNVERIFIED, 'unverified'],
    ['typed without a position', typed, UNKNOWN, UNVERIFIED, 'unverified'],
    ['typed 20 km away', typed, FAR, REMOTE, 'remote'],
    ['from a forwarded link at the door', forwarded, HERE, UNVERIFIED, 'unverified'],
    ['from a forwarded link without a position', forwarded, UNKNOWN, UNVERIFIED, 'unverified'],
    ['from a forwarded link 20 km away', forwarded, FAR, REMOTE, 'remote'],
    ['from a picture of the album at the door', fromAlbum, HERE, REMOTE, 'remote'],
    ['from a picture of the album without a position', fromAlbum, UNKNOWN, REMOTE, 'remote'],
  ] as const)('with a code %s', async (name, arrive, where, words, locationVerdict) => {
    const place = await register(name);
    const { page, context } = await openPhone(scene.browser, scene.server.origin, { storageState: visitor, ...where });
    await arrive(page, place);
    await page.locator('.hc-panel').getByRole('heading', { level: 2, name: '通行' }).waitFor();
    await page.getByText(words).first().waitFor();
    expect((await visitsOf(scene.server, WANG.phone))[0]).toMatchObject({ place: { name }, locationVerdict });
    await page.getByRole('button', { name: '查看行程记录' }).click();
    await page.locator('.hc-visit').filter({ hasText: name }).getByText(words).waitFor();
    await context.close();
  });
});
