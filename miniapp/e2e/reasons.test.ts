import { refreshSnapshot } from '@health-code/functions/usecases/snapshots';
import { factSchema } from '@health-code/shared/rules/fact';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../infra/local/test-server.ts';
import { launchBrowser, openPhone } from './browser.ts';
import { enrol } from './steps.ts';

const DAY = 86_400_000;
let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  ({ page } = await openPhone(browser, server.origin));
  await enrol(page, { name: '王小明', number: '11010519491231002X', phone: '13800138000' }, server.otpFor);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** An authority's fact about the only person there is, as its data source would bring it. */
async function bringFact(fields: Record<string, unknown>): Promise<void> {
  const { deps } = server;
  const accountId = deps.ids.account('sms', '13800138000');
  const [personId] = await deps.stores.people.listIds(accountId);
  if (personId === undefined) throw new Error('there is no person');
  const now = deps.now();
  const source = { division: '4101', organisation: '郑州市疾控中心' };
  const fact = factSchema.parse({ source, recordedAt: new Date(now).toISOString(), ...fields });
  await deps.stores.facts.add({ personId, fact, fingerprint: 'test', expiresAt: now + 90 * DAY });
  await refreshSnapshot(deps, personId, now);
}

const shown = async () => (await page.locator('body').textContent()) ?? '';

describe('a reason on the code page', () => {
  it('names the authority, the measure, the conditions as a list, and what comes when', async () => {
    const at = new Date(server.deps.now() - DAY).toISOString();
    await bringFact({ kind: 'contact', id: 'c1', relation: 'close', at });
    await page.reload();
    await page.getByText('红码').first().waitFor();
    const text = await shown();
    for (const words of [
      '密切接触者',
      '郑州市疾控中心',
      '集中隔离',
      '第 1 阶段，共 2 阶段',
      '解除条件',
      '核酸阴性 4 次，已完成 0 次',
      '接下来',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('ticks a test off as soon as it is known', async () => {
    const now = new Date(server.deps.now()).toISOString();
    await bringFact({
      kind: 'test',
      id: 't1',
      sampledAt: now,
      reportedAt: now,
      result: 'negative',
      method: 'pcr',
      pool: 1,
    });
    await page.reload();
    await page.getByText('核酸阴性 4 次，已完成 1 次').first().waitFor();
  });
});
