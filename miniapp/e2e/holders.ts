import { drawCode, type Holding, openHolding } from '@health-code/shared/code/holder';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import type { Browser } from 'playwright-core';
import type { TestServer } from '../../infra/local/test-server.ts';
import { qrPicture } from '../src/components/qr-code.shared.ts';
import { type Call, enrolByApi, type Person } from './api-steps.ts';

/** Applies and declares by the API, and holds the credential as a phone does. */
export async function enrolHolder(server: TestServer, person: Person): Promise<Holding> {
  const { call, personId } = await enrolByApi(server, person);
  return holdingOf(call, personId);
}

/** Fetches the credential of somebody on the account that calls. */
export async function holdingOf(call: Call, personId: string): Promise<Holding> {
  const { credential } = (await call('GET', `/v1/people/${personId}/code`)) as {
    credential: { credential: string; seed: string };
  };
  const holding = openHolding(bytes(credential.credential), bytes(credential.seed));
  if (holding.kind === 'fault') throw new Error(`the credential has a fault: ${holding.fault}`);
  return holding.value;
}

function bytes(text: string): Uint8Array {
  const decoded = fromBase64Url(text);
  if (decoded === undefined) throw new Error('no base64url');
  return decoded;
}

/** The text that the phone shows at an instant. */
export function shownAt(holding: Holding, at: number): string {
  const drawn = drawCode(holding, at);
  if (drawn === undefined) throw new Error('the credential has ended');
  return drawn.text;
}

/** The QR code of a text as it stands on a phone, to be filmed. */
export async function picturedText(browser: Browser, text: string): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.setContent(`<body style="margin:0"><img src="${qrPicture(text)}"></body>`);
    return await page.locator('img').screenshot();
  } finally {
    await page.close();
  }
}
