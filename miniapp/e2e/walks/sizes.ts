import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openPhone } from '../browser.ts';
import { Walker } from './walker.ts';

/** Where people meet the app: in a hand, on a stand at a door, and at a desk with a mouse. */
export const SIZES = {
  phone: {},
  tablet: { viewport: { width: 1_180, height: 820 } },
  desk: { viewport: { width: 1_366, height: 768 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 },
} as const satisfies Record<string, BrowserContextOptions>;

export type SizeName = keyof typeof SIZES;
export const EVERY_SIZE = Object.keys(SIZES) as SizeName[];

/** Somebody who opens the app for the first time, on a device of this size. */
export async function setOut(
  { browser, server }: { readonly browser: Browser; readonly server: { readonly origin: string } },
  size: SizeName,
  options: BrowserContextOptions = {},
): Promise<Walker> {
  const { page } = await openPhone(browser, server.origin, { ...SIZES[size], ...options });
  return new Walker(page);
}
