import type { Locator } from 'playwright-core';

/** Whether all of something is on the screen as it stands, without a touch on the page. */
export async function isInSight(target: Locator): Promise<boolean> {
  const box = await target.boundingBox();
  const size = target.page().viewportSize();
  if (box === null || size === null) return false;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
}

/** Whether the keyboard writes into this field. */
export const hasFocus = (field: Locator): Promise<boolean> => field.evaluate((it) => it === document.activeElement);

/** What a screen reader says of a field after its name. */
export const noteOn = (field: Locator): Promise<string> =>
  field.evaluate((it) => document.getElementById(it.getAttribute('aria-describedby') ?? '')?.textContent ?? '');

/** How many times more red than green there is in the frame of a box. */
export const redness = (box: Locator): Promise<number> =>
  box.evaluate((it) => {
    const [red = 0, green = 1] = getComputedStyle(it).borderTopColor.match(/\d+/g)?.map(Number) ?? [];
    return red / green;
  });
