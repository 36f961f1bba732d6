import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entrance } from '@health-code/shared/place/place';
import type { PosterLayout } from '@health-code/shared/place/poster-form';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../infra/local/test-server.ts';
import { posterOf, registerStation, signedIn, visitsOf } from './api-steps.ts';
import { AT_THE_DOOR, launchBrowser, openPhone, TWENTY_KILOMETRES_AWAY } from './browser.ts';
import { filmPoster, type Hold } from './camera/film-poster.ts';
import { enrol, WANG } from './steps.ts';

const OWNER = '13900139000';
const STATION = '郑州站';
/** A host name as long as those of real offices makes a denser code, which is harder to read. */
const LONG_ORIGIN = 'https://health-code.some-very-long-subdomain.henan.example.gov.cn';

/** Each layout with the width of its sheet in millimetres, at a door of its own, and as somebody holds the phone before it. */
const FILMS: readonly [PosterLayout, number, string, Hold][] = [
  ['a4-portrait', 210, '东门', { below: 30, left: 8, roll: 6, codeDots: 230 }],
  ['a4-landscape', 297, '西门', { below: 10, left: 30, roll: -12, codeDots: 220 }],
  ['a5-portrait', 148, '南门', { below: -30, left: -10, roll: 20, codeDots: 160 }],
  ['a5-landscape', 210, '北门', { below: 15, left: -30, roll: 85, codeDots: 260 }],
  ['stickers', 210, '地下车库', { below: 25, left: 18, roll: -8, codeDots: 200 }],
];

const folder = mkdtempSync(join(tmpdir(), 'health-code-film-'));
let server: TestServer;
let visitor: NonNullable<BrowserContextOptions['storageState']>;
let places: Awaited<ReturnType<typeof registerStation>>[];
let token: string;

beforeAll(async () => {
  server = await startTestServer({ PUBLIC_ORIGIN: LONG_ORIGIN });
  const owner = await signedIn(server, OWNER);
  token = owner.token;
  // Whoever scans two doors of one place within minutes has come once.
  places = await Promise.all(FILMS.map(([, , entrance]) => registerStation(owner.call, { entrances: [entrance] })));
  const browser = await launchBrowser();
  const { page, context } = await openPhone(browser, server.origin);
  await enrol(page, WANG, server.otpFor);
  visitor = await context.storageState();
  await browser.close();
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Films the poster of a door, and answers with that door. */
async function film([layout, widthMillimetres, door, hold]: (typeof FILMS)[number]): Promise<Entrance> {
  const found = places.flatMap((place) => place.entrances.map((entrance) => ({ place, entrance })));
  const { place, entrance } = found.find(({ entrance: { name } }) => name === door) as (typeof found)[number];
  const form = { format: 'pdf', layout, entrance: entrance.entranceId } as const;
  await filmPoster(await posterOf({ server, token }, place.placeId, form), widthMillimetres, hold, fileOf(layout));
  return entrance;
}

const fileOf = (layout: PosterLayout) => join(folder, `${layout}.y4m`);

/** Scans what was filmed, and stays until the door says pass and the page shows the words. */
async function scanFilm(layout: PosterLayout, words: readonly string[], at = AT_THE_DOOR): Promise<void> {
  const browser = await launchBrowser(fileOf(layout));
  try {
    const phone = { storageState: visitor, permissions: ['geolocation', 'camera'], geolocation: at };
    const { page } = await openPhone(browser, server.origin, phone);
    await page.goto('/#/pages/scan/index');
    await page.locator('.hc-panel').getByRole('heading', { level: 2, name: '通行' }).waitFor();
    for (const word of words) await page.getByText(word).first().waitFor();
  } finally {
    await browser.close();
  }
}

describe('a camera that films a poster at an angle, blurred, under a lamp', () => {
  it.each(FILMS)('reads %s and leads to its own door', async (...shown) => {
    const { entranceId, name } = await film(shown);
    await scanFilm(shown[0], [STATION, name, '位置已核实']);
    expect((await visitsOf(server, WANG.phone))[0]).toMatchObject({ entranceId, locationVerdict: 'verified' });
  });

  it('says that somebody who films the same picture 20 km away is not there', async () => {
    await scanFilm('a4-portrait', [STATION, '远程登记'], TWENTY_KILOMETRES_AWAY);
    expect((await visitsOf(server, WANG.phone))[0]).toMatchObject({ locationVerdict: 'remote', distance: 'far' });
  });
});
