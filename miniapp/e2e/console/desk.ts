import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPhone } from '../browser.ts';

export const DESK = { width: 1280, height: 800 } as const;

/** What a passkey is made on, in the place of a finger and a key: it agrees to whatever the browser asks. */
const AUTHENTICATOR = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** A computer of one official, with passkeys of its own. */
export async function openDesk(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Page> {
  const shape = { viewport: DESK, deviceScaleFactor: 1, hasTouch: false, isMobile: false };
  const { context, page } = await openPhone(browser, origin, { ...shape, ...options });
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', { options: AUTHENTICATOR });
  return page;
}
