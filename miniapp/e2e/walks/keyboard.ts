import type { Page } from 'playwright-core';

/** More than any page has to step through. */
const MOST_STEPS = 80;

/** Runs in the page: what a screen reader would call the thing that has the focus. */
function focusedName(): string {
  const thing = document.activeElement;
  if (!(thing instanceof HTMLElement)) return '';
  const label = (thing as HTMLInputElement).labels?.[0]?.textContent;
  return (thing.getAttribute('aria-label') ?? label ?? thing.textContent ?? '').trim();
}

/** Somebody with a keyboard alone steps on until the focus is on what they want. Throws with what they met on the way. */
export async function stepTo(page: Page, name: string | RegExp): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(focusedName);
    if (typeof name === 'string' ? found === name : name.test(found)) return;
    met.push(found);
  }
  throw new Error(`no way by keyboard to ${name}; met: ${met.join(' | ')}`);
}

/** Whether the thing in focus shows that it is: a ring or an outline that the eye finds. */
export const showsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const thing = document.activeElement;
    if (thing === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(thing);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
