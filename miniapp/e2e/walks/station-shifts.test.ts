import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanByHand } from '../gate-steps.ts';
import { setScene } from '../scene.ts';
import { signIn } from './counted-steps.ts';
import { READY, scan, statusSays, turn, verdict } from './door.ts';
import { EVERY_SIZE, setOut } from './sizes.ts';
import { type Station, stationFor } from './station.ts';
import type { Walker } from './walker.ts';

/** "Change shift", "Sign out", and the sign-in of the colleague. */
const MOST_TAPS = 6;
const scene = setScene();

describe.each(EVERY_SIZE)('staff who change shifts at a station, with a %s', (size) => {
  let station: Station;
  let walker: Walker;
  const arrival = (index: number) => station.arrivals[index] as Station['feverish'];
  const offline = (isOffline: boolean) => walker.page.context().setOffline(isOffline);

  beforeAll(async () => {
    station = await stationFor(scene.server, size);
    walker = await setOut(scene, size);
    await walker.page.goto(station.link);
    await signIn(walker, station.early, scene.server.otpFor);
    await walker.tap('加入');
    await walker.see(READY);
    await statusSays(walker, /在线 · 名单/);
  });
  afterAll(() => walker.page.context().close());

  it('let people in without the network, and are warned before they leave with what is unsent', async () => {
    await offline(true);
    for (const { code, document } of [arrival(0), arrival(1)]) await scan(walker, code(), '通行', document);
    await turn(walker);
    await walker.tap('换班');
    await walker.see('还有 2 条登记没有发出');
    await walker.see('值岗：');
    await walker.tap('取消');
    await statusSays(walker, /离线.*待发送 2/);
    expect(await station.visitsToday()).toBe(0);
  });

  it('have it sent once the network is back, and are told so', async () => {
    await offline(false);
    await statusSays(walker, /在线.*登记已发完/);
    expect(await station.visitsToday()).toBe(2);
    await walker.tap('换班');
    await walker.see('登记都已发出，可以换班');
    await walker.tap('取消');
  });

  it(`hand over to a colleague at the same gate within ${MOST_TAPS} taps, who reads what is still unsent`, async () => {
    await offline(true);
    await scan(walker, arrival(2).code(), '通行');
    await turn(walker);
    walker.begin();
    await walker.tap('换班');
    await walker.tap('仍然退出');
    await offline(false);
    await signIn(walker, station.late, scene.server.otpFor);
    await walker.see(READY);
    expect(walker.walked().taps).toBeLessThanOrEqual(MOST_TAPS);
    await statusSays(walker, '郑州站 · 东门晚班');
    await walker.see(`值岗：${station.late.slice(0, 3)}****${station.late.slice(-4)}`);
    await statusSays(walker, /在线.*同事待发送 1/);
    await walker.see('另有 1 条是上一位同事的，需要本人登录后发出');
    expect(await walker.text()).not.toContain('登记已发完');
    expect(await station.visitsToday()).toBe(2);
  });

  it('are told over the whole screen that they were dismissed, and what they could not send', async () => {
    await station.dismissLate();
    await scan(walker, arrival(3).code(), '已停止核验');
    const { width, height } = walker.page.viewportSize() ?? { width: 0, height: 0 };
    expect(await walker.page.locator('.hc-verdict').boundingBox()).toMatchObject({ width, height });
    await scanByHand(walker.page, arrival(4).code());
    await walker.page.reload();
    expect(await verdict(walker, '已停止核验')).toContain('有 1 次登记没有发出');
    expect(await station.visitsToday()).toBe(2);
  });
});
