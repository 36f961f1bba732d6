import { residentId } from '@health-code/functions/testing/samples';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../infra/local/test-server.ts';
import { addPerson, callerFor, registerStation, visitsOf } from '../../e2e/api-steps.ts';
import { wgs84FromGcj02 } from '../../src/platform/gcj02.ts';
import type { MiniProgram } from './dist-folders.ts';
import { openMiniProgram, type Phone } from './open-mini-program.ts';
import { POSITION } from './super-app.ts';

const REMOTE = '远程登记，不计入到访追踪';
const TWENTY_KILOMETRES = 0.18;

let server: TestServer;
let phone: Phone;

beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => phone.close());
afterAll(() => server.close());

/** Somebody of the API's, who is signed in on a phone. */
async function signedInPhone(platform: MiniProgram, number: string, serial: number) {
  const stored = new Map<string, unknown>();
  const call = await callerFor(server, number);
  await addPerson(call, { name: '王小明', number: residentId(serial), phone: number });
  phone = openMiniProgram({ platform, origin: server.origin, stored, scanned: () => '' });
  await phone.type('手机号', number);
  await phone.tap('获取验证码');
  await phone.waitForText('验证码');
  await phone.type('验证码', server.otpFor(number));
  await phone.tap('登录');
  await phone.waitForText('绿码 · 正常');
  phone.close();
  return { stored, call };
}

const cases: { platform: MiniProgram; number: string; serial: number }[] = [
  { platform: 'weapp', number: '13800138061', serial: 61 },
  { platform: 'alipay', number: '13800138062', serial: 62 },
];

describe.each(cases)('the built $platform bundle, opened by a poster', ({ platform, number, serial }) => {
  let stored: Map<string, unknown>;
  let register: (name: string, away?: number) => Promise<string>;

  beforeAll(async () => {
    const owner = await signedInPhone(platform, number, serial);
    stored = owner.stored;
    // Alipay measures in GCJ-02; places stand in WGS 84.
    const here = platform === 'alipay' ? wgs84FromGcj02(POSITION) : POSITION;
    register = async (name, away = 0) => {
      const location = { latitude: here.latitude + away, longitude: here.longitude };
      return (await registerStation(owner.call, { name, location })).code;
    };
  });

  const open = (scene: number, code: string) => {
    const launch = { scene, link: `https://example.org/p/${code}?v=1` };
    phone = openMiniProgram({ platform, origin: server.origin, stored, scanned: () => '', launch });
  };
  const verdict = async () => (await visitsOf(server, number))[0]?.locationVerdict;

  it.each([
    [1011, 'scanned by the camera', 0, '位置已核实', 'verified'],
    [1011, 'scanned 20 km away', TWENTY_KILOMETRES, REMOTE, 'remote'],
    [1012, 'pressed for long in a picture', 0, REMOTE, 'remote'],
    [1013, 'picked from the album', 0, REMOTE, 'remote'],
  ])('scene %i, %s: lets in, and says where that was', async (scene, name, away, words, locationVerdict) => {
    open(scene, await register(name, away));
    await phone.waitForText('通行');
    expect(phone.texts()).toEqual(expect.arrayContaining([name, words]));
    expect(await verdict()).toBe(locationVerdict);
  });

  it('a link forwarded in a chat checks nobody in before they say so, and proves no presence', async () => {
    const before = (await visitsOf(server, number)).length;
    open(1007, await register('转发的站'));
    await phone.waitForText('转发的站');
    expect((await visitsOf(server, number)).length).toBe(before);
    await phone.tap('登记进入');
    await phone.waitForText('位置未核实');
    expect(await verdict()).toBe('unverified');
  });
});
