import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readQr } from '../test/read-qr.ts';
import { openPhone } from './browser.ts';
import { setScene } from './scene.ts';
import { enrol, WANG } from './steps.ts';

/** From the smallest phone to a desk, upright and on its side. */
const SIZES = [
  [320, 480],
  [360, 640],
  [390, 844],
  [768, 1024],
  [480, 320],
  [568, 320],
  [844, 390],
  [932, 430],
  [1024, 600],
  [1280, 720],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const;

const scene = setScene();
let page: Page;
const qr = () => page.getByRole('img', { name: /个人二维码/ });

beforeAll(async () => {
  ({ page } = await openPhone(scene.browser, scene.server.origin));
  await enrol(page, WANG, scene.server.otpFor);
  await qr().waitFor();
});

describe('the code, without scrolling', () => {
  it.each(SIZES)('is whole and read from a screen of %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height });
    await page.reload();
    await qr().waitFor();
    const box = (await qr().boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(box.width).toBe(box.height);
    const screenshot = (await page.screenshot()).toString('base64');
    expect((await readQr(`data:image/png;base64,${screenshot}`)).text).toMatch(/^JKM1:/);
  });
});
