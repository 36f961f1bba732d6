import type { BrowserContext, Page } from 'playwright-core';

/** Waits until the browser has the whole app: its worker takes over when every file of the release is stored. */
export async function appKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Closes the page and opens the app anew, as somebody does who comes back to it later. */
export async function openAgain(page: Page, path = '/'): Promise<Page> {
  const context: BrowserContext = page.context();
  await page.close();
  const next = await context.newPage();
  await next.clock.install({ time: Date.now() });
  await next.goto(path);
  return next;
}
