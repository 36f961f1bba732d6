import { residentId } from '@health-code/functions/testing/samples';
import type { Holding } from '@health-code/shared/code/holder';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../infra/local/test-server.ts';
import { enrolHolder, shownAt } from '../../e2e/holders.ts';
import { openStation } from '../../e2e/staff.ts';
import type { MiniProgram } from './dist-folders.ts';
import { openMiniProgram, type Phone } from './open-mini-program.ts';

/** A port that nobody listens on: a phone without the network. */
const NOWHERE = 'http://127.0.0.1:9';
/** What a gate says of itself when it has its lists and nothing waits. */
const IN_ORDER = /^在线 · .* · 登记已发完$/;
const ALL_SENT = / · 登记已发完$/;
const ONE_WAITS = / · 待发送 1$/;
let server: TestServer;
let phone: Phone;
let holders: Record<'green' | 'red', Holding>;

beforeAll(async () => {
  server = await startTestServer();
  holders = {
    green: await enrolHolder(server, { name: '王小明', number: residentId(41), phone: '13800138041' }),
    red: await enrolHolder(server, { name: '赵红', number: residentId(42), phone: '13800138042', contact: true }),
  };
});
afterEach(() => phone.close());
afterAll(() => server.close());

async function join(number: string, invitation: string): Promise<void> {
  phone.open('/pages/gates/index');
  await phone.type('手机号', number);
  await phone.tap('获取验证码');
  await phone.waitForText('验证码');
  await phone.type('验证码', server.otpFor(number));
  await phone.tap('登录');
  await phone.type('邀请码', invitation);
  await phone.tap('加入');
}

const cases: { platform: MiniProgram; number: string; owner: string }[] = [
  { platform: 'weapp', number: '13700137041', owner: '13900139041' },
  { platform: 'alipay', number: '13700137042', owner: '13900139042' },
];

describe.each(cases)('a gate in the built $platform bundle, without BigInt and WebCrypto', (entry) => {
  const stored = new Map<string, unknown>();
  let scanned = '';
  const open = (origin: string) =>
    openMiniProgram({ platform: entry.platform, origin, stored, scanned: () => scanned });
  /** Nobody looks for the gate: the app opens on it. */
  const openGate = async (origin: string, outbox: RegExp) => {
    phone = open(origin);
    await phone.waitForText('郑州站 · 东门');
    await phone.waitFor((node) => outbox.test(node.ownText), String(outbox));
  };

  it('takes up an invitation, and lets a green code in once the network is gone', async () => {
    phone = open(server.origin);
    const { invitation } = await openStation(server, entry.owner);
    await join(entry.number, invitation);
    await phone.waitFor((node) => IN_ORDER.test(node.ownText), '登记已发完');
    phone.close();
    await openGate(NOWHERE, ALL_SENT);
    scanned = shownAt(holders.green, server.deps.now());
    await phone.tap(' 扫健康码');
    await phone.waitForText('通行');
    expect(phone.texts()).toEqual(expect.arrayContaining(['王*明', '绿码', '已放行，登记已保存']));
  });

  it('stops a red code without the network, by the lists that it holds', async () => {
    scanned = shownAt(holders.red, server.deps.now());
    await openGate(NOWHERE, ONE_WAITS);
    await phone.tap(' 扫健康码');
    await phone.waitForText('禁止');
    expect(phone.texts()).toEqual(expect.arrayContaining(['赵', '红码', '没有放行，没有登记']));
  });

  it('trusts no text that nobody signed', async () => {
    const genuine = shownAt(holders.green, server.deps.now());
    scanned = `${genuine.slice(0, 150)}${genuine[150] === 'A' ? 'B' : 'A'}${genuine.slice(151)}`;
    await openGate(NOWHERE, ONE_WAITS);
    await phone.tap(' 扫健康码');
    await phone.waitForText('不可信');
  });

  it('sends the visit that was left behind when the app is opened again', async () => {
    await openGate(server.origin, IN_ORDER);
  });
});
