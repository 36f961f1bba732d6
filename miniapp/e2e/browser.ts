import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium as driver,
  type LaunchOptions,
  type Page,
} from 'playwright-core';

type Geolocation = Required<NonNullable<BrowserContextOptions['geolocation']>>;

/** A common phone: iPhone 12 to 15, and most Android phones are within 30 pixels of it. */
export const PHONE = { width: 390, height: 844 } as const;
/** The main gate of the sample place. */
export const AT_THE_DOOR: Geolocation = { latitude: 34.7466, longitude: 113.6581, accuracy: 20 };

export const TWENTY_KILOMETRES_AWAY = { ...AT_THE_DOOR, latitude: 34.9264 };

/** Far above what any step takes, and below the suite's own limit, so that a failure names its step. */
const STEP_TIMEOUT_MS = 20_000;

const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts Chromium with no camera, with one that shows a film (the path of a Y4M file), or with so many that show a test
 * picture. Chromium comes from a package, or from CHROMIUM_PATH.
 */
export async function launchBrowser(cameras: string | number = 0): Promise<Browser> {
  const source = typeof cameras === 'string' ? [`--use-file-for-fake-video-capture=${cameras}`] : [];
  const count = typeof cameras === 'string' ? 1 : cameras;
  const fake = `--use-fake-device-for-media-stream=device-count=${count}`;
  const camera = count === 0 ? [] : ['--use-fake-ui-for-media-stream', fake, ...source];
  return driver.launch(await launchOptions(camera));
}

async function launchOptions(flags: readonly string[]): Promise<LaunchOptions> {
  return {
    executablePath: process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath()),
    args: [...chromium.args.filter((flag) => flag !== '--single-process'), ...QUIET_FLAGS, ...flags],
    headless: true,
  };
}

/** Chromium with one profile in a folder, which another program, too, may steer through a port. */
export async function launchProfile(folder: string, port: number): Promise<BrowserContext> {
  const options = await launchOptions([`--remote-debugging-port=${port}`]);
  const context = await driver.launchPersistentContext(folder, { ...options, ...PERSON });
  context.setDefaultTimeout(STEP_TIMEOUT_MS);
  return context;
}

/** Chinese, in China. */
const PERSON = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const;

/** A phone of one person: Chinese, at the door, with nothing stored yet. */
export async function openPhone(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: PHONE,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    ...PERSON,
    geolocation: AT_THE_DOOR,
    permissions: ['geolocation'],
    ...options,
  });
  context.setDefaultTimeout(STEP_TIMEOUT_MS);
  return { context, page: await context.newPage() };
}
