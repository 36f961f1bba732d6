import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPhone } from './browser.ts';
import { bringFact as bringFactTo } from './facts.ts';
import { setScene } from './scene.ts';
import { enrol, WANG } from './steps.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const scene = setScene();
let page: Page;

beforeAll(async () => {
  ({ page } = await openPhone(scene.browser, scene.server.origin));
  await enrol(page, WANG, scene.server.otpFor);
});

const bringFact = (fields: Record<string, unknown>) => bringFactTo(scene.server, '13800138000', fields);

const shown = async () => (await page.locator('body').textContent()) ?? '';

/** A moment so long before now, as the server counts it. */
const ago = (ms: number) => new Date(scene.server.deps.now() - ms).toISOString();
const badges = () => page.getByRole('group', { name: '检测、疫苗和行程' });

describe('the badges beside the code', () => {
  it('are calm while nothing is on record', async () => {
    for (const words of ['没有检测记录', '没有接种记录', '没有行程记录']) await badges().getByText(words).waitFor();
  });

  it('show the age of the latest sample, the doses, and the cities of the last days by name', async () => {
    const reportedAt = ago(HOUR);
    const test = { kind: 'test', result: 'negative', method: 'pcr', pool: 10, reportedAt };
    await bringFact({ ...test, id: 'b1', sampledAt: ago(30 * HOUR) });
    await bringFact({ kind: 'vaccination', id: 'b2', at: '2021-06-01T02:00:00.000Z', dose: 2, product: 'x' });
    const [from, to] = [ago(3 * DAY), ago(2 * DAY)];
    await bringFact({ kind: 'stay', id: 'b3', division: '310101', from, to, via: 'carrier' });
    await bringFact({ kind: 'stay', id: 'b4', division: '410105', from, to, via: 'carrier' });
    await page.reload();
    await page.getByText('绿码').first().waitFor();
    for (const words of ['48 小时内阴性', '已接种 2 剂', '2021年6月1日 接种', '最近 7 天行程', '上海市、郑州市'])
      await badges().getByText(words).waitFor();
  });
});

describe('a reason on the code page', () => {
  it('names the authority, the measure, the conditions as a list, and what comes when', async () => {
    const at = new Date(scene.server.deps.now() - DAY).toISOString();
    await bringFact({ kind: 'contact', id: 'c1', relation: 'close', at });
    await page.reload();
    // The colour shows as soon as it is known, and what comes later once the new code is here.
    await page.getByText('接下来').first().waitFor();
    const text = await shown();
    expect(text).toContain('红码');
    for (const words of [
      '密切接触者',
      '郑州市疾控中心',
      '集中隔离',
      '不能出行',
      '第 1 阶段，共 2 阶段',
      '解除条件',
      '核酸阴性 4 次，已完成 0 次',
      '接下来',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('shows on which dimensions it rests, and whom to call with one touch', async () => {
    const dimensions = page.getByRole('group', { name: '判定依据' });
    expect(await dimensions.textContent()).toBe('判定依据时间关系');
    expect(await page.getByRole('button', { name: '拨打 12320' }).first().isEnabled()).toBe(true);
  });

  it('says it in English too', async () => {
    const language = (value: string) =>
      page.evaluate((chosen) => {
        const settings = JSON.stringify({ largeText: false, theme: 'auto', language: chosen });
        localStorage.setItem('health-code.settings', JSON.stringify({ data: settings }));
      }, value);
    await language('en');
    await page.reload();
    const dimensions = page.getByRole('group', { name: 'Based on' });
    await dimensions.waitFor();
    expect(await dimensions.textContent()).toBe('Based onTimeContact');
    const text = await shown();
    for (const words of ['Centralised isolation', 'Stage 1 of 2', 'Not allowed', 'Negative within 48 h', '2 doses'])
      expect(text).toContain(words);
    await language('zh');
  });

  it('ticks a test off as soon as it is known', async () => {
    const now = new Date(scene.server.deps.now()).toISOString();
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
