import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Call, registerStation, signedIn, visitsOf } from './api-steps.ts';
import { openPhone } from './browser.ts';
import { bringFact } from './facts.ts';
import { setScene } from './scene.ts';
import { enrol, enterCode, WANG } from './steps.ts';

const PHONE = WANG.phone;
const HOUR = 3_600_000;
const scene = setScene();
let page: Page;
let owner: Call;

const register = (changes: object = {}) => registerStation(owner, changes);

const visits = () => visitsOf(scene.server, PHONE);

const panelWord = (of: Page) => of.locator('.hc-panel').getByRole('heading', { level: 2 }).first();
const bodyText = async (of: Page) => (await of.locator('body').textContent()) ?? '';
const ago = (ms: number) => new Date(scene.server.deps.now() - ms).toISOString();

/** The app fetches the pages of a door ahead, a moment after it has started. */
async function loseNetwork(): Promise<void> {
  await page.waitForTimeout(2_000);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
}

beforeAll(async () => {
  owner = (await signedIn(scene.server, '13900139000')).call;
  ({ page } = await openPhone(scene.browser, scene.server.origin));
  await enrol(page, WANG, scene.server.otpFor);
});

describe('a place that asks for a test', () => {
  let code: string;
  const negative = (id: string, hours: number) =>
    bringFact(scene.server, PHONE, {
      kind: 'test',
      id,
      sampledAt: ago(hours * HOUR),
      reportedAt: ago(HOUR),
      result: 'negative',
      method: 'pcr',
      pool: 10,
    });

  beforeAll(async () => {
    ({ code } = await register({ asksTestWithinHours: 48 }));
  });

  it('says to a green code without one what is missing and what would meet it', async () => {
    await enterCode(page, code);
    await expect.poll(() => panelWord(page).textContent()).toBe('禁止');
    const text = await bodyText(page);
    for (const words of ['绿码', '需要 48 小时内的核酸阴性证明', '没有阴性检测记录', '从采样起 48 小时内有效'])
      expect(text).toContain(words);
    expect(await page.locator('.hc-panel--green').count()).toBe(0);
  });

  it('says how old the sample is that is too old', async () => {
    await negative('old', 60);
    await page.goto('/#/pages/index/index');
    await page.reload();
    await page.getByText('阴性').first().waitFor();
    await enterCode(page, code);
    await page.getByText(/最近一次阴性是 60 小时前采样的/).waitFor();
  });

  it('passes once a new test is known', async () => {
    await negative('new', 20);
    await enterCode(page, code);
    await expect.poll(() => panelWord(page).textContent()).toBe('通行');
    expect(await page.getByText('进入要求').count()).toBe(0);
  });
});

describe('without a network', () => {
  let code: string;
  let storage: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

  beforeAll(async () => {
    ({ code } = await register({ name: '郑州东站' }));
  });

  it('tells a mistyped code by itself', async () => {
    await page.goto('/#/pages/scan/index');
    await page.getByLabel('场所码').waitFor();
    await loseNetwork();
    await page.getByLabel('场所码').fill(code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'));
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('有一位输错了').waitFor();
  });

  it('notes the check-in with its time, shows the code instead, and calls it no pass', async () => {
    const before = (await visits()).length;
    await page.getByLabel('场所码').fill(code);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('已记下，待发送').waitFor();
    await page.getByText(/^\d\d:\d\d 已记下，联网后自动发送$/).waitFor();
    await page.getByRole('img', { name: /个人二维码/ }).waitFor();
    await page.getByText(/没有连上网络，状态截至 \d\d:\d\d/).waitFor();
    expect(await page.getByText('通行', { exact: true }).count()).toBe(0);
    storage = await page.context().storageState();
    expect((await visits()).length).toBe(before);
  });

  it('keeps it when the app is closed, and sends it once and with its own time when it is open again', async () => {
    const before = await visits();
    // The page goes first: closing the context gives the network back, and the app would still send.
    await page.goto('about:blank');
    await page.context().close();
    const [noted] = JSON.parse(notedText(storage)).waiting as { item: { at: string } }[];
    if (noted === undefined) throw new Error('nothing was noted');
    // Ten minutes pass while the phone is off.
    const at = new Date(Date.parse(noted.item.at) - 10 * 60_000).toISOString();
    const later = JSON.parse(JSON.stringify(storage).replaceAll(noted.item.at, at));
    ({ page } = await openPhone(scene.browser, scene.server.origin, { storageState: later }));
    await page.goto('/#/pages/visits/index');
    await page.getByText('联网后补发').waitFor();
    const sent = await visits();
    expect(sent.length).toBe(before.length + 1);
    expect(sent.map((visit) => visit.at)).toContain(Date.parse(at));
    await page.reload();
    await page.getByText('联网后补发').waitFor();
    expect((await visits()).length).toBe(sent.length);
    expect(await page.getByText('还没有发送').count()).toBe(0);
  });

  it('says why one was refused that was sent later', async () => {
    const closing = await register({ name: '旧站' });
    await page.goto('/#/pages/scan/index');
    await page.getByLabel('场所码').waitFor();
    await loseNetwork();
    await page.getByLabel('场所码').fill(closing.code);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('已记下，待发送').waitFor();
    await owner('POST', `/v1/places/${closing.placeId}/state`, { state: 'closed' });
    await page.context().setOffline(false);
    await page.getByText('这次登记没有成功').waitFor();
    await page.getByText(/场所已关闭/).waitFor();
    await page.goto('/#/pages/visits/index');
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('这次登记没有成功').waitFor({ state: 'detached' });
  });

  const notedText = (state: typeof storage) => {
    const items = state.origins.flatMap(({ localStorage }) => localStorage);
    const item = items.find(({ name }) => name === 'health-code.outbox.check-ins');
    return String((JSON.parse(item?.value ?? '{}') as { data?: string }).data);
  };
});

describe('a stay', () => {
  it('ends when the person says so, and its times can be corrected within the day', async () => {
    const { code } = await register({ name: '金水书店', kind: 'business' });
    await enterCode(page, code);
    await expect.poll(() => panelWord(page).textContent()).toBe('通行');
    await page.goto('/#/pages/visits/index');
    const row = page.locator('.hc-visit').filter({ hasText: '金水书店' }).first();
    await row.getByText('还在里面').waitFor();
    await row.getByRole('button', { name: '我已离开' }).click();
    await row.getByText('本人登记离开').waitFor();
    await row.getByRole('button', { name: '改时间' }).click();
    await row.getByLabel('离开时间').fill('2460');
    await row.getByRole('button', { name: '保存时间' }).click();
    await row.getByText('请输入四位数字的时间').waitFor();
    await row.getByLabel('到达时间').fill('0000');
    await row.getByLabel('离开时间').fill('0001');
    await row.getByRole('button', { name: '保存时间' }).click();
    await row.getByText('00:00–00:01').waitFor();
  });

  it('is offered to be ended to somebody who scans the place again', async () => {
    const { code } = await register({ name: '中原影院', kind: 'business' });
    await enterCode(page, code);
    await expect.poll(() => panelWord(page).textContent()).toBe('通行');
    expect(await page.getByRole('button', { name: '我要离开' }).count()).toBe(0);
    await enterCode(page, code);
    await page.getByRole('button', { name: '我要离开' }).click();
    await page.getByText(/^\d\d:\d\d 已登记离开$/).waitFor();
    expect((await visits())[0]).toMatchObject({ leftAt: expect.any(Number) });
  });
});

describe('a place that asks for a scan on the way out', () => {
  const at = async (name: string) => (await visits()).filter(({ place }) => place.name === name);

  it('asks first whether somebody who is inside is leaving, and records no second arrival', async () => {
    const { code } = await register({ name: '豫园博物馆', kind: 'business', asksCheckOut: true });
    await enterCode(page, code);
    await expect.poll(() => panelWord(page).textContent()).toBe('通行');
    await page.reload();
    await expect.poll(() => panelWord(page).textContent()).toBe('通行');
    await enterCode(page, code);
    await page.getByRole('button', { name: '我要离开' }).click();
    await page.getByText(/^\d\d:\d\d 已登记离开$/).waitFor();
    expect(await at('豫园博物馆')).toMatchObject([{ leftAt: expect.any(Number) }]);
    await enterCode(page, code);
    await expect.poll(() => panelWord(page).textContent()).toBe('通行');
    await enterCode(page, code);
    await page.getByRole('button', { name: '再次登记进入' }).click();
    await expect.poll(() => panelWord(page).textContent()).toBe('通行');
    expect(await at('豫园博物馆')).toHaveLength(2);
  });
});

describe('a code that leads nowhere', () => {
  it.each([
    ['suspended', '场所码已暂停使用', '请找工作人员用其他方式登记'],
    ['closed', '场所已关闭', '请确认是否走错了地方'],
  ])('of a place that is %s says so, and the way on', async (state, title, advice) => {
    const { placeId, code } = await register({ name: `站 ${state}` });
    await owner('POST', `/v1/places/${placeId}/state`, { state });
    await enterCode(page, code);
    await page.getByText(title).waitFor();
    expect(await bodyText(page)).toContain(advice);
    expect(await page.getByRole('button', { name: '重新扫码' }).isEnabled()).toBe(true);
  });

  it.each([
    ['JKM1:NCFOXN', '这是个人健康码'],
    ['JKP1:7K3M9QRT2WX47K3M', '这是纸质健康码'],
    ['https://example.org/', '这不是本系统的场所码'],
    ['7K3M', '现在是 4 位'],
  ])('%s is told apart before the network is asked', async (text, words) => {
    await page.goto(`/#/pages/check-in/index?code=${encodeURIComponent(text)}`);
    await page.getByText(words).first().waitFor();
  });
});
