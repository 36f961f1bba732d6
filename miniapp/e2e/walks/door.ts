import type { Locator } from 'playwright-core';
import { next, scanByHand } from '../gate-steps.ts';
import type { Walker } from './walker.ts';

/** What stands on the page of a gate as soon as a code can be scanned. */
export const READY = '扫码枪可以直接扫，不用点任何地方。';

/** Opens the app as from its icon on the device. */
export async function openFromIcon({ page }: Walker): Promise<void> {
  await page.goto('about:blank');
  await page.goto('/');
}

/** Waits for a verdict that says all of this, and answers with everything that it says. */
export async function verdict({ page }: Walker, ...says: string[]): Promise<string> {
  const screen = says.reduce<Locator>((found, hasText) => found.filter({ hasText }), page.locator('.hc-verdict'));
  await screen.waitFor();
  return screen.innerText();
}

/** Holds a code before the scanner, and answers with the verdict. */
export async function scan(walker: Walker, text: string, ...says: string[]): Promise<string> {
  await scanByHand(walker.page, text);
  return verdict(walker, ...says);
}

/** Turns to the next person; an answer that has gone by itself meanwhile needs no touch. */
export const turn = ({ page }: Walker) => next(page);

/** The line that tells about the connection, and what is still to be sent. */
export const statusSays = ({ page }: Walker, text: string | RegExp) =>
  page.locator('.hc-gate-status').getByText(text).first().waitFor();

/** Where two parts of a page stand. */
export async function standing(walker: Walker, first: string, second: string) {
  const [one, other] = await Promise.all(
    [first, second].map((text) => walker.page.getByText(text).first().boundingBox()),
  );
  if (!one || !other) throw new Error('not to be seen');
  return { isBeside: other.x >= one.x + one.width, isBelow: other.y >= one.y + one.height };
}
