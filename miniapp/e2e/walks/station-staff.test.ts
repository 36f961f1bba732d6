import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeFast } from '../gate-steps.ts';
import { setScene } from '../scene.ts';
import { signIn } from './counted-steps.ts';
import { openFromIcon, READY, scan, standing, statusSays, turn, verdict } from './door.ts';
import { EVERY_SIZE, setOut } from './sizes.ts';
import { type Station, stationFor } from './station.ts';
import type { Walker } from './walker.ts';

/** The number, its password, and "Join". */
const MOST_TAPS_TO_THE_GATE = 5;
const scene = setScene();

describe.each(EVERY_SIZE)('staff at a station at 7:40, with a %s', (size) => {
  let station: Station;
  let walker: Walker;
  const arrival = (index: number) => station.arrivals[index] as Station['feverish'];

  beforeAll(async () => {
    station = await stationFor(scene.server, size);
    walker = await setOut(scene, size);
  });
  afterAll(() => walker.page.context().close());

  it(`are at the gate within ${MOST_TAPS_TO_THE_GATE} taps of their invitation`, async () => {
    walker.begin();
    await walker.page.goto(station.link);
    await signIn(walker, station.early, scene.server.otpFor);
    await walker.tap('加入');
    await walker.see(READY);
    expect(walker.walked().taps).toBeLessThanOrEqual(MOST_TAPS_TO_THE_GATE);
    await statusSays(walker, '郑州站 · 东门');
  });

  it('find the look-up beside the camera, and below it on a phone', async () => {
    const isPhone = size === 'phone';
    expect(await standing(walker, READY, '没有手机？')).toEqual({ isBeside: !isPhone, isBelow: isPhone });
  });

  it('open the app on the gate without a touch, and turn back to the first page and the settings', async () => {
    walker.begin();
    await openFromIcon(walker);
    await walker.see(READY);
    expect(walker.walked().taps).toBe(0);
    await walker.tap('返回');
    await walker.see('在门口值岗');
    await walker.tap('设置');
    for (const words of ['语言 Language', 'English', '退出登录']) await walker.see(words);
    await openFromIcon(walker);
    await walker.see(READY);
  });

  it('let people in without a touch, and hear that a code is the same person’s', async () => {
    walker.begin();
    for (const { code, document } of [arrival(0), arrival(1)])
      await scan(walker, code(), '通行', document, '登记已保存');
    const again = await scan(walker, arrival(1).code(), '刚刚已核验，同一位', '不重复登记');
    expect(again).toContain('通行');
    expect(again).not.toContain('限制');
    expect(walker.walked().taps).toBe(0);
  });

  it('decide about a yellow code in peace, which says why and what the place wants, while the next one waits', async () => {
    const { feverish } = station;
    await scan(walker, feverish.code(), '限制', '申报体温异常', '本场所：黄码由工作人员决定');
    const still = await scan(walker, arrival(2).code(), '后面还有 1 人');
    expect(still).toContain(feverish.document);
    await walker.tap('放行并登记');
    await verdict(walker, feverish.document, '已放行，登记已保存');
    await walker.tap('下一位');
    expect(await verdict(walker, '通行', arrival(2).document)).not.toContain('后面还有');
  });

  it('are told to read a code again that was read by half, and that another one is none', async () => {
    const half = await scan(walker, arrival(3).code().slice(0, 200), '没读全');
    expect(half).toContain('请再扫一次');
    const foreign = await scan(walker, 'https://example.org/menu', '不是健康码');
    expect(foreign).not.toContain('再扫一次');
    await turn(walker);
  });

  it('scan on after a look-up, with the focus where the number was typed', async () => {
    const field = walker.page.getByRole('textbox', { name: '证件号码' });
    await walker.tap('查证件、纸质码或市民卡');
    await walker.tapOn(field);
    await field.fill(arrival(0).number);
    await field.press('Enter');
    await verdict(walker, '通行', '钱*');
    await turn(walker);
    await walker.tapOn(field);
    await typeFast(walker.page, arrival(3).code(), 'Enter');
    await verdict(walker, '通行', arrival(3).document);
    expect(await field.inputValue()).toBe('');
    await turn(walker);
  });

  it('practise a decision, of which nothing is recorded', async () => {
    await statusSays(walker, /登记已发完/);
    const before = await station.visitsToday();
    // Who came back within five minutes came once.
    expect(before).toBe(5);
    await walker.tap('开始练习');
    await walker.tap('试扫黄码样码');
    await verdict(walker, '培训样码', '真码会显示：限制');
    await walker.tap('放行并登记');
    await verdict(walker, '练习：真码会放行并登记，这次没有登记');
    await turn(walker);
    await walker.tap('结束练习');
    await statusSays(walker, /登记已发完/);
    expect(await station.visitsToday()).toBe(before);
  });
});
