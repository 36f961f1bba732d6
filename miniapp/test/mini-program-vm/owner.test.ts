import { residentId } from '@health-code/functions/testing/samples';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../infra/local/test-server.ts';
import { type Visitor, visitor } from '../../e2e/visitors.ts';
import { readQr } from '../read-qr.ts';
import type { MiniProgram } from './dist-folders.ts';
import { openMiniProgram, type Phone } from './open-mini-program.ts';

let server: TestServer;
let phone: Phone;
let guest: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  guest = await visitor(server, { name: '王小明', number: residentId(51), phone: '13800138051' });
});
afterEach(() => phone.close());
afterAll(() => server.close());

async function signIn(number: string): Promise<void> {
  await phone.type('手机号', number);
  await phone.tap('获取验证码');
  await phone.waitForText('验证码');
  await phone.type('验证码', server.otpFor(number));
  await phone.tap('登录');
}

async function registerStation(): Promise<void> {
  await phone.type('场所名称', '郑州站');
  await phone.pick('场所类型', '交通工具与场站');
  await phone.pick('具体类型', '火车站、汽车站');
  await phone.pick('省', '河南省');
  await phone.pick('市', '郑州市');
  await phone.pick('区县', '二七区');
  await phone.type('详细地址', '二马路 82 号');
  await phone.type('纬度', '34.7466');
  await phone.type('经度', '113.6581');
  await phone.type('入口名称', '东门');
  await phone.tap('添加入口');
  await phone.tap('登记场所');
  await phone.waitForText('今天到场');
}

const cases: { platform: MiniProgram; number: string }[] = [
  { platform: 'weapp', number: '13900139051' },
  { platform: 'alipay', number: '13900139052' },
];

describe.each(cases)('an owner in the built $platform bundle', ({ platform, number }) => {
  it('registers a place, shows a screen at its door, counts who came, and is told why the register has stopped', async () => {
    phone = openMiniProgram({ platform, origin: server.origin, stored: new Map(), scanned: () => '' });
    phone.open('/pages/place-new/index');
    await signIn(number);
    await registerStation();
    await phone.tap('在平板上显示动态码');
    const picture = await phone.waitFor((node) => String(node.attribute('src')).startsWith('data:image/png'), 'the QR');
    const { text } = await readQr(String(picture.attribute('src')));
    expect(await guest.checkIn({ placeCode: text, scene: 'link' })).toBe('verified');
    phone.open('/pages/places/index');
    await phone.tap('郑州站交通工具与场站 · 正常使用河南省郑州市二七区 二马路 82 号');
    await phone.waitForText('现在可能在场人数1');
    expect(phone.texts().join()).toMatch(/最多的时段 \d{2}:00，1 人次/);
    await phone.tap('查看来访登记');
    await phone.waitForText('暂时不能查看来访登记');
  });
});
