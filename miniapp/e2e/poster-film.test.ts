import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entrance } from '@health-code/shared/place/place';
import type { PosterLayout } from '@health-code/shared/place/poster-form';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../infra/local/test-server.ts';
import { registerStation, signedIn } from './api-steps.ts';
import { launchBrowser, openPhone } from './browser.ts';
import { filmPoster, type Hold } from './camera/film-poster.ts';
import { enrol, WANG } from './steps.ts';

const VISITOR = WANG.phone;
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
let entrances: Entrance[];
let posterOf: (entrance: Entrance, layout: PosterLayout) => Promise<Uint8Array>;

beforeAll(async () => {
  server = await startTestServer({ PUBLIC_ORIGIN: LONG_ORIGIN });
  const owner = await signedIn(server, OWNER);
  const place = await registerStation(owner.call, { entrances: FILMS.map(([, , entrance]) => entrance) });
  entrances = place.entrances;
  posterOf = async ({ entranceId }, layout) => {
    const query = new URLSearchParams({ format: 'pdf', layout, entrance: entranceId });
    const headers = { authorization: `Bearer ${owner.token}` };
    const answer = await fetch(`${server.origin}/v1/places/${place.placeId}/poster?${query}`, { headers });
    return new Uint8Array(await answer.arrayBuffer());
  };
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

/** The newest visit of the person, as the server keeps it. */
async function lastVisit() {
  const [personId] = await server.deps.stores.people.listIds(server.deps.ids.account('sms', VISITOR));
  if (personId === undefined) throw new Error('this account has no people');
  return (await server.deps.stores.visits.listByPerson(personId, server.deps.now()))[0];
}

describe('a camera that films a poster at an angle, blurred, under a lamp', () => {
  it.each(FILMS)('reads %s and leads to its own door', async (layout, widthMillimetres, door, hold) => {
    const entrance = entrances.find(({ name }) => name === door) as Entrance;
    const film = join(folder, `${layout}.y4m`);
    await filmPoster(await posterOf(entrance, layout), widthMillimetres, hold, film);
    const browser = await launchBrowser(film);
    try {
      const permissions = ['geolocation', 'camera'];
      const { page } = await openPhone(browser, server.origin, { storageState: visitor, permissions });
      await page.goto('/#/pages/scan/index');
      await page.locator('.hc-panel').getByRole('heading', { level: 2, name: '通行' }).waitFor();
      await page.getByText(STATION).first().waitFor();
      await page.getByText(door, { exact: true }).first().waitFor();
      await page.getByText('位置已核实').first().waitFor();
    } finally {
      await browser.close();
    }
    expect(await lastVisit()).toMatchObject({ entranceId: entrance.entranceId, locationVerdict: 'verified' });
  });
});
