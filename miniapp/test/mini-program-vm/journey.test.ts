import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../infra/local/test-server.ts';
import type { MiniProgram } from './dist-folders.ts';
import { openMiniProgram, type Phone } from './open-mini-program.ts';

let server: TestServer;
let phone: Phone;

beforeAll(async () => {
  server = await startTestServer();
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

async function chooseStreet(): Promise<void> {
  await phone.pick('省', '河南省');
  await phone.pick('市', '郑州市');
  await phone.pick('区县', '金水区');
  await phone.pick('街道或乡镇', '经八路街道');
  await phone.type('详细地址', '文化路 1 号');
}

async function applyForCode(document: string): Promise<void> {
  await phone.type('姓名', '王小明');
  await phone.type('证件号码', document);
  await chooseStreet();
  await phone.tap('申请健康码');
}

async function declareHealthy(): Promise<void> {
  await phone.type('今天的体温（℃）', '36.5');
  await phone.tap('都没有');
  await phone.tap('没有');
  await phone.tap('下一步：核对');
  await phone.tap('提交申报');
}

const cases: { platform: MiniProgram; number: string; document: string }[] = [
  { platform: 'weapp', number: '13800000001', document: '11010519491231002X' },
  { platform: 'alipay', number: '13800000002', document: '440524188001010014' },
];

describe.each(cases)('the built $platform bundle, without BigInt, Intl, WebAssembly, fetch and eval', (entry) => {
  it('goes from sign-in to a green code on the screen', async () => {
    phone = openMiniProgram(entry.platform, server.origin);
    await signIn(entry.number);
    await phone.waitForText('申请健康码');
    expect(phone.title()).toBe('申请健康码');
    await applyForCode(entry.document);

    await phone.waitForText('灰码 · 未知');
    await phone.tap('马上申报');
    await declareHealthy();

    await phone.waitForText('绿码 · 正常');
    expect(phone.texts()).toEqual(expect.arrayContaining(['王**', '申报无异常']));
    expect(phone.title()).toBe('我的健康码');
    const qr = phone.find((node) => node.attribute('aria-label') === '个人二维码，供工作人员扫描');
    expect(String(qr?.attribute('src'))).toMatch(/^data:image\/gif;base64,/);
  });
});
