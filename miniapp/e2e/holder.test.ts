import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeCode } from '../test/judge-code.ts';
import { addPerson, callerFor } from './api-steps.ts';
import { openPhone } from './browser.ts';
import { bringFact } from './facts.ts';
import { setScene } from './scene.ts';
import { enrol, WANG } from './steps.ts';

const SECOND = 1_000;
const STEP = 30 * SECOND;
const HOUR = 3_600 * SECOND;
const scene = setScene();
let page: Page;

beforeAll(async () => {
  const phone = await openPhone(scene.browser, scene.server.origin);
  await enrol(phone.page, WANG, scene.server.otpFor);
  page = await phone.context.newPage();
  await phone.page.close();
  await page.clock.install({ time: Date.now() });
  await page.goto('/');
  await qr().waitFor();
});

const qr = () => page.getByRole('img', { name: /个人二维码/ });
const picture = async () => (await qr().getAttribute('src')) ?? '';
const phoneNow = () => page.evaluate(() => Date.now());
const greenPanels = () => page.locator('.hc-panel--green').count();

async function stored<T>(key: string): Promise<T> {
  const text = await page.evaluate((name) => localStorage.getItem(`health-code.${name}`) ?? '', key);
  return JSON.parse((JSON.parse(text) as { data: string }).data) as T;
}
/** What the phone keeps of each person. */
const kept = async () => Object.values(await stored<Record<string, Held>>('personal-codes'));
interface Held {
  readonly credential: { readonly expiresAt: string };
}

describe('a code with the network cut', () => {
  it('is one that a gate lets in, and another one every 30 seconds', async () => {
    await page.context().setOffline(true);
    const seen = new Set<string>();
    for (let step = 0; step < 4; step += 1) {
      const [shown, now] = [await picture(), await phoneNow()];
      seen.add(shown);
      expect(await judgeCode(scene.server, shown, now)).toMatchObject({ verdict: 'pass', facts: { colour: 'green' } });
      expect(await judgeCode(scene.server, shown, now + 3 * STEP)).toMatchObject({ verdict: 'replayed' });
      await page.clock.runFor(STEP);
      await expect.poll(picture).not.toBe(shown);
    }
    expect(seen.size).toBe(4);
  });

  it('says that there is no network, and as of when the state is', async () => {
    await page.clock.runFor(2 * 60 * SECOND);
    await page.getByText(/^没有连上网络，状态截至 \d\d:\d\d$/).waitFor();
  });

  it('stays until its end and then turns grey, with words on what to do', async () => {
    const [held] = await kept();
    const { offsetMs } = await stored<{ offsetMs: number }>('server-clock');
    const end = Date.parse(held?.credential.expiresAt ?? '') - offsetMs;
    await page.clock.pauseAt(end - 5 * SECOND);
    await page.clock.runFor(4 * SECOND);
    expect(await judgeCode(scene.server, await picture(), end - SECOND)).toMatchObject({ verdict: 'pass' });
    await page.clock.runFor(2 * SECOND);
    await page.getByText(/^此码已在 \d\d:\d\d 失效$/).waitFor();
    await page.getByText('请让工作人员查验您的证件').waitFor();
    expect([await qr().count(), await greenPanels()]).toEqual([0, 0]);
    await page.clock.runFor(HOUR);
    expect([await qr().count(), await greenPanels()]).toEqual([0, 0]);
  });

  it('comes back with the network, by the clock of the server', async () => {
    await page.clock.resume();
    await page.context().setOffline(false);
    await qr().waitFor();
    const verdict = await judgeCode(scene.server, await picture(), scene.server.deps.now());
    expect(verdict).toMatchObject({ verdict: 'pass', facts: { colour: 'green' } });
  });
});

describe('a colour that changed', () => {
  it('takes the code of the old colour off the screen with the next answer', async () => {
    await qr().waitFor();
    const at = new Date(scene.server.deps.now() - HOUR).toISOString();
    await bringFact(scene.server, '13800138000', { kind: 'contact', id: 'c1', relation: 'close', at });
    // In small steps: a request that is under way takes no time on the page's clock, and must not run into its limit.
    const later = async () => {
      await page.clock.runFor(5 * SECOND);
      return page.locator('.hc-panel--red').count();
    };
    await expect.poll(later, { timeout: 60_000 }).toBe(1);
    await qr().waitFor();
    expect(await greenPanels()).toBe(0);
    expect(await judgeCode(scene.server, await picture(), scene.server.deps.now())).toMatchObject({
      facts: { colour: 'red' },
    });
  });
});

describe('the codes of a family', () => {
  it('are all on the phone, and each person shows their own without the network', async () => {
    const call = await callerFor(scene.server, WANG.phone);
    await addPerson(call, { name: '李晓', number: '110105194912310046', phone: WANG.phone });
    await page.reload();
    await expect.poll(async () => (await kept()).length, { timeout: 20_000 }).toBe(2);
    await page.context().setOffline(true);
    // A given name of two characters is told apart by its last.
    for (const [shown, surname, colour] of [
      ['李', '李', 'green'],
      ['王', '王-明', 'red'],
    ] as const) {
      const select = page.getByLabel('切换人员');
      const label = await select.locator('option', { hasText: shown }).first().textContent();
      await select.selectOption({ label: label ?? '' });
      await page.locator('.hc-code__name', { hasText: shown }).waitFor();
      const verdict = await judgeCode(scene.server, await picture(), scene.server.deps.now());
      expect(verdict).toMatchObject({ facts: { colour, identity: { surname } } });
    }
    await page.context().setOffline(false);
  });
});

describe('signing out', () => {
  it('leaves no code on the phone', async () => {
    await page.goto('/#/pages/settings/index');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('手机号').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('health-code.personal-codes'))).toBeNull();
  });
});
