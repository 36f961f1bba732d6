import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerFor, registerStation } from './api-steps.ts';
import { violationsOn } from './axe.ts';
import { openPhone, PHONE } from './browser.ts';
import { inviteStaff, scanByHand, verdictWord } from './gate-steps.ts';
import { LOOKS, wear } from './looks.ts';
import { setScene } from './scene.ts';
import { bringCard } from './sources.ts';
import { enrol, enterCode, registerPlace, WANG } from './steps.ts';
import { visitor } from './visitors.ts';

/** The pages with the heading that each must show: a page that sent the person elsewhere proves nothing. */
const PAGES = [
  ['index/index', '我的健康码'],
  ['apply/index', '申请健康码'],
  ['declare/index', '健康申报'],
  ['scan/index', '扫场所码'],
  ['visits/index', '行程记录'],
  ['access/index', '谁看过我的码'],
  ['card/index', '纸质健康码'],
  ['places/index', '我的场所'],
  ['place-new/index', '登记新场所'],
  ['settings/index', '设置'],
  ['gates/index', '我的岗位'],
  ['specimen/index', '样码'],
  ['check-in/index', '场所登记'],
  ['check-in/index?code=000000000000', '场所登记'],
] as const;
const THEMES = ['light', 'dark'] as const;
const scene = setScene();
let page: Page;

beforeAll(async () => {
  ({ page } = await openPhone(scene.browser, scene.server.origin));
  await enrol(page, WANG, scene.server.otpFor);
  await page.goto('/#/pages/place-new/index');
  await registerPlace(page, '郑州站');
  await page.getByText('正常使用').first().waitFor();
  const guest = await visitor(scene.server, { name: '李雷', number: '440524198001010013', phone: '13800138001' });
  const code = await page
    .getByText(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/)
    .first()
    .textContent();
  await guest.checkIn({ placeCode: code ?? '', scene: 'camera', atTheDoor: true });
  await bringCard(scene.server, WANG.number);
  const invitation = await inviteStaff(page, '东门');
  await page.goto('/#/pages/gates/index');
  await page.getByLabel('邀请码').fill(invitation);
  await page.getByRole('button', { name: '加入', exact: true }).click();
  await page.getByText(/在线 · 名单/).waitFor();
});

/**
 * Opens a page afresh, for the router keeps others in the background that would be looked at too; and as if the one
 * before had been left and not closed, for an app that was closed at a gate opens there.
 */
async function open(name: string): Promise<void> {
  if (page.url() !== 'about:blank') await page.evaluate(() => localStorage.removeItem('health-code.working-gate'));
  await page.goto('about:blank');
  await page.goto(`/#/pages/${name}`);
}

/** Runs in the page: the texts that reach beside the screen, or over the edge of a box that hides them. */
function textsCutOff(screen: number): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const box = text.parentElement;
    // Options are drawn by the phone, and a box of a pixel holds words for screen readers alone.
    if (box === null || box.matches('option, script, style') || !box.checkVisibility() || box.clientWidth === 1)
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, width } = range.getBoundingClientRect();
    const hider = box.closest('.hc-panel, .hc-card, button');
    const edge = Math.min(screen, hider?.getBoundingClientRect().right ?? screen);
    if (width > 0 && (left < -1 || right > edge + 1)) cut.push(text.nodeValue ?? '');
  }
  return cut;
}

const violations = () => violationsOn(page);

describe.each(THEMES)('in the %s theme', (colorScheme) => {
  it.each(PAGES)('the page %s can be used by everyone (WCAG 2.2 AA)', async (name, heading) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(name);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await violations()).toEqual([]);
  });
});

describe.each(THEMES)('an owner in the %s theme', (colorScheme) => {
  it('can use a place with its visits, its visitor log, and the screen at its door (WCAG 2.2 AA)', async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open('places/index');
    await page.getByRole('button', { name: /郑州站/ }).click();
    await page.getByRole('img', { name: /的场所码海报/ }).waitFor();
    await page.getByRole('button', { name: '看看我离它多远' }).click();
    await page.getByText('您就在这个位置').waitFor();
    await page.getByRole('button', { name: '永久关闭' }).click();
    expect(await violations()).toEqual([]);
    const placeId = new URLSearchParams(page.url().split('?')[1]).get('placeId');
    await open(`visitor-log/index?placeId=${placeId}`);
    await page.getByText(/共 1 条/).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: '查看每小时人次' }).click();
    expect(await violations()).toEqual([]);
    await open(`screen/index?placeId=${placeId}&entranceId=main`);
    await page.locator('.hc-qr').waitFor();
    expect(await violations()).toEqual([]);
  });
});

describe.each(THEMES)('a gate in the %s theme', (colorScheme) => {
  it('can be used by everyone (WCAG 2.2 AA): at rest, looking somebody up, and with a verdict on the screen', async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open('gates/index');
    await page.getByRole('button', { name: /郑州站 · 东门/ }).click();
    await page.locator('.hc-gate-status__line').click();
    await page.getByRole('button', { name: '查证件、纸质码或市民卡' }).click();
    expect(await violations()).toEqual([]);
    await scanByHand(page, 'https://example.org');
    await verdictWord(page).waitFor();
    expect(await violations()).toEqual([]);
  });
});

describe.each(THEMES)('a visitor in the %s theme', (colorScheme) => {
  it('can leave a place that asks for a scan, and correct the times (WCAG 2.2 AA)', async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const owner = await callerFor(scene.server, '13900139000');
    const { code } = await registerStation(owner, { name: `豫园 ${colorScheme}`, asksCheckOut: true });
    for (let scan = 0; scan < 2; scan += 1) {
      await page.goto('about:blank');
      await enterCode(page, code);
      await page
        .locator(scan === 0 ? '.hc-panel' : '.hc-notice')
        .first()
        .waitFor();
    }
    await page.getByRole('button', { name: '我要离开' }).waitFor();
    expect(await violations()).toEqual([]);
    await open('visits/index');
    await page.getByRole('button', { name: '改时间' }).first().click();
    expect(await violations()).toEqual([]);
  });
});

/** The narrowest phones, and what a larger type needs of them (WCAG 2.2, 1.4.10). */
describe('in large type on a narrow phone', () => {
  const NARROW = { width: 320, height: 640 };

  beforeAll(async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize(NARROW);
    await open('settings/index');
    await wear(page, LOOKS.large);
  });
  afterAll(async () => {
    await wear(page, LOOKS.light);
    await page.setViewportSize(PHONE);
  });

  it.each(PAGES)('nothing on the page %s is cut off or lies beside the screen', async (name, heading) => {
    await open(name);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(textsCutOff, NARROW.width)).toEqual([]);
  });

  it("nothing on an owner's pages is, and everyone can use them", async () => {
    await open('places/index');
    await page.getByRole('button', { name: /郑州站/ }).click();
    await page.getByRole('img', { name: /的场所码海报/ }).waitFor();
    const placeId = new URLSearchParams(page.url().split('?')[1]).get('placeId');
    for (const [name, ready] of [
      [`place/index?placeId=${placeId}`, page.getByText('生成邀请码')],
      [`visitor-log/index?placeId=${placeId}`, page.getByText(/共 1 条/)],
      [`screen/index?placeId=${placeId}&entranceId=main`, page.locator('.hc-qr')],
    ] as const) {
      await open(name);
      await ready.waitFor();
      expect(await page.evaluate(textsCutOff, NARROW.width)).toEqual([]);
      expect(await violations()).toEqual([]);
    }
  });
});

describe('the keyboard', () => {
  it('reaches every control of the home page, in the order in which they are read', async () => {
    await open('index/index');
    await page.getByText('绿码').first().waitFor();
    const reached: string[] = [];
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (name !== '') reached.push(name);
    }
    for (const control of ['扫场所码', '健康申报', '行程记录', '我的场所', '为家人申请'])
      expect(reached).toContain(control);
    expect(reached.indexOf('扫场所码')).toBeLessThan(reached.indexOf('为家人申请'));
  });
});
