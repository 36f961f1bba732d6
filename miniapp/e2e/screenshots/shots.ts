import { join } from 'node:path';
import { residentId } from '@health-code/functions/testing/samples';
import type { Browser, Page } from 'playwright-core';
import type { TestServer } from '../../../infra/local/test-server.ts';
import { openPhone, PHONE } from '../browser.ts';
import { LOOKS, type Look, type LookName, wear } from '../looks.ts';

/** High enough for a whole page, since pages scroll inside themselves. */
const TALL = { width: PHONE.width, height: 3400 };
const FIRST_PERSON = 400;
/** Pages slide in, and a colour fades. */
const SETTLED_MS = 400;

/** What the pictures of one chapter in one look are taken with. */
export interface Shots {
  readonly server: TestServer;
  readonly browser: Browser;
  readonly look: Look;
  /** Each look has accounts of its own, because a one-time password is sent once a minute. */
  readonly serial: number;
  /** Of the person whose pages they are. */
  readonly documentNumber: string;
  /** A phone in the colours of the look. */
  phone(): Promise<Page>;
  /** Puts the look on, which opens the page again. */
  wear(page: Page): Promise<void>;
  /** Takes a picture of what is on the screen. */
  shoot(page: Page, name: string): Promise<void>;
  /** The same, and one of all that can be scrolled to. */
  shootWhole(page: Page, name: string): Promise<void>;
  /** A picture in the language of the look, amid steps that read Chinese: it opens the page again where they differ. */
  shootWorn(page: Page, name: string): Promise<void>;
}

export interface Chapter {
  readonly about: string;
  /** Settings of the server that it plays on. */
  readonly environment?: Readonly<Record<string, string>>;
  shoot(shots: Shots): Promise<void>;
}

export interface Stage {
  readonly server: TestServer;
  readonly browser: Browser;
  readonly folder: string;
}

export function shotsOf({ server, browser, folder }: Stage, name: LookName): Shots {
  const look = LOOKS[name];
  const shoot = async (page: Page, shot: string) => {
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SETTLED_MS);
    await page.screenshot({ path: join(folder, `${shot}-${name}.png`) });
  };
  const serial = Object.keys(LOOKS).indexOf(name);
  return {
    server,
    browser,
    look,
    serial,
    documentNumber: residentId(FIRST_PERSON + serial),
    phone: async () => (await openPhone(browser, server.origin, { colorScheme: look.colorScheme })).page,
    wear: (page) => wear(page, look),
    shoot,
    async shootWhole(page, shot) {
      await shoot(page, shot);
      await page.setViewportSize(TALL);
      await shoot(page, `${shot}-whole`);
      await page.setViewportSize(PHONE);
    },
    async shootWorn(page, shot) {
      if (look.language === 'zh') return shoot(page, shot);
      await wear(page, look);
      await shoot(page, shot);
      await wear(page, { ...look, language: 'zh' });
    },
  };
}
