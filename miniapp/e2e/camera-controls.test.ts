import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPhone } from './browser.ts';
import { joinGate } from './gate-steps.ts';
import { setScene } from './scene.ts';
import { openStation } from './staff.ts';

const scene = setScene();
let storageState: NonNullable<BrowserContextOptions['storageState']>;
let browser: Browser | undefined;

beforeAll(async () => {
  const { page, context } = await openPhone(scene.browser, scene.server.origin);
  const { invitation } = await openStation(scene.server, '13900139000');
  await joinGate(page, { phone: '13700137000', invitation }, scene.server.otpFor);
  await page.getByText(/在线 · 名单/).waitFor();
  storageState = await context.storageState();
});

afterEach(() => browser?.close());

/** The gate's page on a device with so many cameras, once its camera runs. */
async function openGate(cameras: number, prepare: (page: Page) => Promise<unknown> = async () => undefined) {
  browser = await launchBrowser(cameras);
  const { page } = await openPhone(browser, scene.server.origin, { storageState, permissions: ['camera'] });
  await prepare(page);
  await page.goto('/#/pages/gates/index');
  await page.getByRole('button', { name: /郑州站 · 东门/ }).click();
  await page.getByText('把对方的健康码放进框里').waitFor();
  await expect.poll(() => cameraOf(page)).not.toBe('');
  return page;
}

/** The name of the camera whose picture is there. */
const cameraOf = (page: Page) =>
  page.evaluate(() => {
    const video = document.querySelector('video');
    if (video === null || video.paused || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return '';
    return (video.srcObject as MediaStream).getVideoTracks()[0]?.label ?? '';
  });

/** Goes through the page with the Tab key until a control is reached, as somebody without a pointer does. */
async function tabTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).waitFor();
  for (let presses = 0; presses < 10 && (await focused(page)) !== name; presses += 1) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** A camera with a torch, as phones have them: it remembers whether it is lit. */
const giveTorch = (page: Page) =>
  page.addInitScript(() => {
    const { getCapabilities } = MediaStreamTrack.prototype;
    MediaStreamTrack.prototype.getCapabilities = function capabilities() {
      return { ...getCapabilities.call(this), torch: true } as MediaTrackCapabilities;
    };
    MediaStreamTrack.prototype.applyConstraints = async (constraints) => {
      const [asked] = (constraints?.advanced ?? []) as { torch?: boolean }[];
      document.documentElement.dataset['torch'] = String(asked?.torch);
    };
  });
const torch = (page: Page) => page.evaluate(() => document.documentElement.dataset['torch']);

const torchOn = '打开手电筒';
const torchOff = '关闭手电筒';
const other = '切换镜头';

describe("a gate's camera", () => {
  it('that is the only one, and has no torch, has no controls', async () => {
    const page = await openGate(1);
    for (const name of [torchOn, other]) expect(await page.getByRole('button', { name }).count()).toBe(0);
  });

  it('is another one after the key, and the first one again after the next', async () => {
    const page = await openGate(2);
    const first = await cameraOf(page);
    await tabTo(page, other);
    await page.keyboard.press('Enter');
    await expect.poll(async () => ['', first].includes(await cameraOf(page))).toBe(false);
    expect(await focused(page)).toBe(other);
    await page.keyboard.press('Enter');
    await expect.poll(() => cameraOf(page)).toBe(first);
  });

  it('lights its torch by the keyboard, and says what the key will do', async () => {
    const page = await openGate(1, giveTorch);
    await tabTo(page, torchOn);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: torchOff }).waitFor();
    expect(await torch(page)).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: torchOn }).waitFor();
    expect(await torch(page)).toBe('false');
  });
});
