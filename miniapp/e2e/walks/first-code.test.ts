import { describe, expect, it } from 'vitest';
import { setScene } from '../scene.ts';
import { EVERY_SIZE, setOut } from './sizes.ts';
import type { Walker } from './walker.ts';

/** The county that the number begins with is where the person lives: 410105, 金水区. */
const NUMBERS = { phone: '410105199003070018', tablet: '410105199003070034', desk: '410105199003070050' } as const;
const PHONES = { phone: '13800138901', tablet: '13800138902', desk: '13800138903' } as const;
const MOST_TAPS = 20;
const scene = setScene();

async function signIn(walker: Walker, phone: string): Promise<void> {
  await walker.page.goto('/');
  await walker.type('手机号', phone);
  await walker.tap('获取验证码');
  await walker.see(/验证码已发到/);
  await walker.type('验证码', scene.server.otpFor(phone));
  await walker.tap('登录');
}

async function apply(walker: Walker, number: string): Promise<void> {
  await walker.tap(/^我的健康码/);
  await walker.type('姓名', '王小明');
  await walker.type('证件号码', number);
  await walker.tap(/^和证件上的地区一样/);
  await walker.pick('街道或乡镇', '经八路街道');
  await walker.type('详细地址', '花园路 1 号');
  await walker.tap('申请健康码');
}

async function declare(walker: Walker): Promise<void> {
  await walker.tap('马上申报');
  await walker.type(/今天的体温/, '36.5');
  await walker.choose('都没有');
  await walker.choose('没有');
  await walker.choose('没去过外地');
  await walker.tap('下一步：核对');
  await walker.tap('提交申报');
}

describe.each(EVERY_SIZE)('somebody young, with a %s', (size) => {
  it(`has a first code within ${MOST_TAPS} taps from nothing`, async () => {
    const walker = await setOut(scene, size);
    walker.begin();
    await signIn(walker, PHONES[size]);
    await apply(walker, NUMBERS[size]);
    await declare(walker);
    await walker.see('绿码 · 正常');
    await walker.page.getByRole('img', { name: /个人二维码/ }).waitFor();
    const { taps } = walker.walked();
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);
    await walker.page.context().close();
  });
});
