import { type Platforms, startPlatforms } from '@health-code/functions/testing/platforms';
import { residentId } from '@health-code/functions/testing/samples';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../infra/local/test-server.ts';
import { addPerson, callerFor, registerStation } from '../../e2e/api-steps.ts';
import type { MiniProgram } from './dist-folders.ts';
import { openMiniProgram, type Phone } from './open-mini-program.ts';
import { POSITION } from './super-app.ts';

const HOME = '您要做什么？';
let platforms: Platforms;
let server: TestServer;
let phone: Phone;

beforeAll(async () => {
  platforms = await startPlatforms(Date.now());
  server = await startTestServer(platforms.settings);
});
afterEach(() => phone.close());
afterAll(async () => {
  await server.close();
  await platforms.close();
});

const cases = [
  { platform: 'weapp', name: '微信', path: '/sns/jscode2session', serial: 71 },
  { platform: 'alipay', name: '支付宝', path: '/gateway.do', serial: 72 },
] as const;

/** What the super-app of a user gives to the app. */
function codeFor(platform: MiniProgram, user: string): string {
  if (platform === 'weapp') return platforms.wechat.login({ openid: user });
  return platforms.alipay.authorise({ open_id: user });
}
const platformServer = (platform: MiniProgram) => (platform === 'weapp' ? platforms.wechat : platforms.alipay);

async function signInByPhone(number: string): Promise<void> {
  await phone.type('手机号', number);
  await phone.tap('获取验证码');
  await phone.waitForText('验证码');
  await phone.type('验证码', server.otpFor(number));
  await phone.tap('登录');
}

/** Somebody who has a green code by a phone number. */
async function holderOf(number: string, serial: number): Promise<void> {
  const call = await callerFor(server, number);
  await addPerson(call, { name: '王小明', number: residentId(serial), phone: number });
}

describe.each(cases)('sign-in in the built $platform bundle', ({ platform, name, path, serial }) => {
  const open = (user: string | undefined, stored = new Map<string, unknown>()) => {
    const loginCode = () => (user === undefined ? undefined : codeFor(platform, user));
    phone = openMiniProgram({ platform, origin: server.origin, stored, scanned: () => '', loginCode });
  };

  it('opens an account at a touch, and goes on in it when the app is opened again', async () => {
    const stored = new Map<string, unknown>();
    open('new-user', stored);
    await phone.tap(`${name}登录`);
    await phone.waitForText('以前用手机号登录过吗？');
    await phone.tap('没有登录过，继续');
    await phone.waitForText(HOME);
    phone.close();
    open('new-user', stored);
    await phone.waitForText(HOME);
  });

  it('asks nothing of the super-app before somebody wants to sign in', async () => {
    const asked = platformServer(platform).received.length;
    open('a-guest');
    await phone.waitForText(`${name}登录`);
    expect(platformServer(platform).received).toHaveLength(asked);
    expect(phone.texts()).toContain('手机号登录');
  });

  it('leads to the account that somebody had by phone, and from then on without a code', async () => {
    const number = `138001380${serial}`;
    await holderOf(number, serial);
    open('had-a-phone');
    await phone.tap(`${name}登录`);
    await phone.tap('登录过，用手机号登录');
    await signInByPhone(number);
    await phone.waitForText('绿码 · 正常');
    phone.close();
    open('had-a-phone');
    await phone.tap(`${name}登录`);
    await phone.waitForText('绿码 · 正常');
    phone.open('/pages/settings/index');
    await phone.waitForText(`已登录：${name}`);
    await phone.waitForText('已绑定');
  });

  it('is linked in the settings of an account by phone, and removed in a session of the other', async () => {
    const number = `139001390${serial}`;
    open('links-later');
    await phone.tap('手机号登录');
    await signInByPhone(number);
    await phone.waitForText(HOME);
    phone.open('/pages/settings/index');
    await phone.tap(`绑定${name}`);
    await phone.waitForText('已绑定');
    await phone.tap(`移除 ${name}`);
    await phone.tap('确认移除');
    await phone.waitForText(`绑定${name}`);
    expect(phone.texts()).not.toContain('已绑定');
  });

  it('takes another code without a word where the first was used up on the way', async () => {
    const used = codeFor(platform, 'far-away');
    const body = { provider: platform === 'weapp' ? 'wechat' : 'alipay', code: used };
    const headers = { 'content-type': 'application/json' };
    const first = await fetch(`${server.origin}/v1/sessions`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(first.status).toBe(201);
    const codes = [used, codeFor(platform, 'far-away')];
    const loginCode = () => codes.shift();
    phone = openMiniProgram({ platform, origin: server.origin, stored: new Map(), scanned: () => '', loginCode });
    await phone.tap(`${name}登录`);
    await phone.waitForText('以前用手机号登录过吗？');
    expect(codes).toEqual([]);
  });

  it('that the user refuses leaves the way by phone', async () => {
    open(undefined);
    await phone.tap(`${name}登录`);
    await phone.waitForText('没有得到允许');
    await phone.tap('手机号登录');
    await signInByPhone(`137001370${serial}`);
    await phone.waitForText(HOME);
  });

  it('of a busy platform says so, leaves the way by phone, and works once it is not', async () => {
    open('patient-user');
    platformServer(platform).fail(path, 'status-429');
    await phone.tap(`${name}登录`);
    await phone.waitForText('登录的人太多');
    expect(phone.texts()).toContain('手机号登录');
    platformServer(platform).fail(path, undefined);
    await phone.tap(`${name}登录`);
    await phone.waitForText('以前用手机号登录过吗？');
  });
});

describe('the privacy policy in the built WeChat bundle', () => {
  const open = (privacy: { hasAgreed: boolean }, stored = new Map<string, unknown>()) => {
    const loginCode = () => codeFor('weapp', 'careful-user');
    phone = openMiniProgram({
      platform: 'weapp',
      origin: server.origin,
      stored,
      scanned: () => '',
      loginCode,
      privacy,
    });
  };

  it('is asked about before the first sign-in, and not again', async () => {
    const privacy = { hasAgreed: false };
    open(privacy);
    await phone.tap('微信登录');
    await phone.waitForText('隐私保护提示');
    await phone.tap('同意');
    await phone.tap('没有登录过，继续');
    await phone.waitForText(HOME);
    phone.close();
    open(privacy);
    await phone.tap('微信登录');
    await phone.waitForText('以前用手机号登录过吗？');
    expect(privacy.hasAgreed).toBe(true);
  });

  it('may be refused: the way by phone stays, and the question comes again with the next wish', async () => {
    open({ hasAgreed: false });
    await phone.tap('微信登录');
    await phone.tap('不同意');
    await phone.waitForText('没有得到允许');
    expect(phone.texts()).not.toContain('隐私保护提示');
    await phone.tap('微信登录');
    await phone.waitForText('隐私保护提示');
    await phone.tap('不同意');
    await phone.tap('手机号登录');
    await signInByPhone('13700137099');
    await phone.waitForText(HOME);
  });

  it('that is refused for the position lets a place be entered by its coordinates', async () => {
    open({ hasAgreed: false });
    await phone.tap('手机号登录');
    await signInByPhone('13700137098');
    await phone.waitForText(HOME);
    phone.open('/pages/place-new/index');
    await phone.tap('使用当前位置');
    await phone.tap('不同意');
    await phone.waitForText('定位失败，请检查定位权限，或手动填写经纬度。');
  });

  it('that is refused at a door lets its user in all the same, with a position that nobody verified', async () => {
    const stored = new Map<string, unknown>();
    const number = '13800138073';
    await holderOf(number, 73);
    const { code } = await registerStation(await callerFor(server, number), { name: '郑州站', location: POSITION });
    open({ hasAgreed: false }, stored);
    await phone.tap('手机号登录');
    await signInByPhone(number);
    await phone.waitForText('绿码 · 正常');
    phone.close();
    const launch = { scene: 1011, link: `https://example.org/p/${code}?v=1` };
    const privacy = { hasAgreed: false };
    phone = openMiniProgram({ platform: 'weapp', origin: server.origin, stored, scanned: () => '', privacy, launch });
    await phone.tap('不同意');
    await phone.waitForText('通行');
    expect(phone.texts()).toContain('位置未核实');
  });
});
