import { drawCode, type Holding, openHolding } from '@health-code/shared/code/holder';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import type { Browser } from 'playwright-core';
import type { TestServer } from '../../infra/local/test-server.ts';
import { qrPicture } from '../src/components/qr-code.shared.ts';
import { caller } from './staff.ts';

/** Somebody who holds a code, as far as a gate can see them. */
export interface HolderSpec {
  readonly name: string;
  readonly number: string;
  readonly phone: string;
  /** A contact with a case makes the code red. */
  readonly contact?: boolean;
  readonly temperature?: number;
}

const HOME = { division: '410105001', address: '花园路 1 号' };

/** Applies and declares by the API, and holds the credential as a phone does. */
export async function enrolHolder(server: TestServer, spec: HolderSpec): Promise<Holding> {
  const { name, number, phone, contact = false, temperature = 36.5 } = spec;
  await caller(server)('POST', '/v1/sessions/otp', { phone });
  const sms = { provider: 'sms', phone, otp: server.otpFor(phone) };
  const { token } = await caller(server)('POST', '/v1/sessions', sms);
  const call = caller(server, String(token));
  const document = { type: 'resident-id', number };
  const { personId } = await call('POST', '/v1/people', { name, document, phone, residence: HOME });
  await call('POST', `/v1/people/${personId}/declarations`, {
    temperatureCelsius: temperature,
    symptoms: [],
    contactWithCase: contact,
    divisionsStayed: [],
  });
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
