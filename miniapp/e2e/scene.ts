import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startTestServer, type TestServer } from '../../infra/local/test-server.ts';
import { launchBrowser } from './browser.ts';

/** What a suite plays in: a server with data of its own, and a browser. */
export interface Scene {
  readonly server: TestServer;
  readonly browser: Browser;
}

/** Both are there before the suite's first test, and gone after its last. The server runs with these variables. */
export function setScene(environment: NodeJS.ProcessEnv = {}): Scene {
  const scene: Partial<{ -readonly [Part in keyof Scene]: Scene[Part] }> = {};
  beforeAll(async () => {
    scene.server = await startTestServer(environment);
    scene.browser = await launchBrowser();
  });
  afterAll(async () => {
    await scene.browser?.close();
    await scene.server?.close();
  });
  return scene as Scene;
}

/** What browsers said that a person would not see: errors in the console and failures of scripts. */
export class Complaints {
  readonly #heard: string[] = [];

  listenTo(page: Page): void {
    page.on('pageerror', (error) => this.#heard.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#heard.push(message.text());
    });
  }

  /** All but those that the story itself brings about. */
  except(expected: RegExp): string[] {
    return this.#heard.filter((text) => !expected.test(text));
  }
}
