import { describe, expect, it } from 'vitest';
import { registerStation, signedIn } from '../api-steps.ts';
import { setScene } from '../scene.ts';
import { declareHealthy, fillApplication, fillDeclaration, review, signIn } from './counted-steps.ts';
import { EVERY_SIZE, setOut } from './sizes.ts';
import type { Walker } from './walker.ts';

const PEOPLE = {
  phone: {
    number: '410105199003070018',
    phone: '13800138901',
    owner: '13900139901',
    friend: { number: '410105199003070077', phone: '13800138904' },
  },
  tablet: {
    number: '410105199003070034',
    phone: '13800138902',
    owner: '13900139902',
    friend: { number: '410105199003070093', phone: '13800138905' },
  },
  desk: {
    number: '410105199003070050',
    phone: '13800138903',
    owner: '13900139903',
    friend: { number: '410105199003070114', phone: '13800138906' },
  },
} as const;
const MOST_TAPS = 20;
const scene = setScene();

async function firstCode(walker: Walker, { number, phone }: { number: string; phone: string }): Promise<void> {
  await signIn(walker, phone, scene.server.otpFor);
  await walker.tap(/^我的健康码/);
  await fillApplication(walker, { name: '王小明', number });
  await walker.tap('申请健康码');
  await walker.tap('马上申报');
  await declareHealthy(walker);
  await walker.page.getByRole('img', { name: /个人二维码/ }).waitFor();
}

async function posterOf(ownerPhone: string): Promise<string> {
  const { call } = await signedIn(scene.server, ownerPhone);
  const { code } = await registerStation(call);
  return `/p/${code}?v=1`;
}

describe.each(EVERY_SIZE)('somebody young, with a %s', (size) => {
  const { phone, number, owner, friend } = PEOPLE[size];

  it(`has a first code within ${MOST_TAPS} taps from nothing, and is let in by a poster with one more`, async () => {
    const walker = await setOut(scene, size);
    await walker.page.goto('/');
    walker.begin();
    await firstCode(walker, { number, phone });
    expect(walker.walked().taps).toBeLessThanOrEqual(MOST_TAPS);
    await walker.page.goto(await posterOf(owner));
    walker.begin();
    await walker.tap('登记进入');
    await walker.see('通行');
    expect(walker.walked().taps).toBe(1);
    await walker.page.context().close();
  });

  it('comes from the poster of a door without an account, and is led back to that door each time', async () => {
    const walker = await setOut(scene, size);
    await walker.page.goto(await posterOf(owner.replace('1390', '1391')));
    await walker.see('郑州站');
    await walker.tap('请先登录');
    await signIn(walker, friend.phone, scene.server.otpFor);
    await walker.see('这个账号还没有健康码，请先申请。');
    await walker.tap('申请健康码');
    await fillApplication(walker, { name: '李雷', number: friend.number });
    await walker.tap('申请健康码');
    await walker.see('郑州站');
    await walker.tap('登记进入');
    await walker.tap('现在申报');
    await fillDeclaration(walker, { temperature: '36.5' });
    await review(walker);
    await walker.tap('提交申报');
    await walker.see('郑州站');
    await walker.tap('登记进入');
    await walker.see('通行');
    await walker.page.context().close();
  });
});
