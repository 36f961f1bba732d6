import type { Client } from '@health-code/shared/api/client';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../local/test-server.ts';
import { accountClient } from '../tool-kit/account-client.ts';
import { spawnTool } from '../tool-kit/spawn-tool.ts';

const PHONE = '13900139000';
const OFFICE = ['--division', '4101', '--name', '郑州市卫健委', '--phone', '0371-12345'];
const HEAD = ['--head', '李雷', '--head-phone', PHONE];

let server: TestServer;
const offices = (...args: string[]) =>
  spawnTool(new URL('./offices.ts', import.meta.url), args, { environment: { DATA_DIR: server.dataDir } });

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function signedIn(phone: string): Promise<Client> {
  const nobody = accountClient(server.origin, { accessToken: '' });
  const { challenge } = await nobody('requestOtp', { body: { phone } });
  const body = { provider: 'sms', phone, challenge, otp: server.otpFor(phone) } as const;
  return accountClient(server.origin, await nobody('createSession', { body }));
}

describe('npm run offices', () => {
  it('founds an office whose head comes to work by what it prints', async () => {
    const { code, out } = await offices('found', ...OFFICE, ...HEAD);
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^郑州市卫健委 is office 4101-\w{4}\.$/)]);
    const invitation = out.trim().split('\n').at(-1) ?? '';
    const account = await signedIn(PHONE);
    const params = await account('takeUpOfficeInvitation', { body: { invitation } });
    const offer = await account('offerFirstFactor', { params, body: { kind: 'totp' } });
    const secret = offer.kind === 'totp' ? offer.secret : '';
    const typed = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const { token } = await account('addFirstFactor', { params, body: { kind: 'totp', code: typed } });
    const work = await accountClient(server.origin, { accessToken: token })('getOwnWork', {});
    expect(work).toMatchObject({ office: { name: '郑州市卫健委', parentId: null }, operator: { name: '李雷' } });
    expect(work.powers).toContain('operators');
  });

  it('again invites another head of the same office, and lists it once', async () => {
    const first = await offices('found', ...OFFICE, ...HEAD);
    const second = await offices('found', ...OFFICE, ...HEAD);
    const [line = ''] = first.out.split('\n');
    expect(second.out.split('\n')[0]).toBe(line);
    expect(second.out.trim().split('\n').at(-1)).not.toBe(first.out.trim().split('\n').at(-1));
    const { out } = await offices('list', '--division', '41');
    expect(out.match(/郑州市卫健委/g)).toHaveLength(1);
    expect((await offices('list', '--division', '11')).out).toBe('no office of 11 or below it\n');
  });

  it.each([
    [['found', '--division', '4101'], /office\.name: .*\n.*office\.phone: .*\n.*head\.name: /],
    [['found', ...OFFICE, '--head', '李雷', '--head-phone', '123'], /head\.phone: /],
    [['found', '--division', '4199', ...OFFICE.slice(2), ...HEAD], /not in the directory of divisions/],
    [['found', '--division', '410105001001', ...OFFICE.slice(2), ...HEAD], /office\.division: /],
    [['close'], /unknown command close/],
  ] as const)('answers %j with what is wrong, and founds nothing', async (args, words) => {
    const { code, err } = await offices(...args);
    expect([code, err]).toEqual([expect.toSatisfy((value) => value !== 0), expect.stringMatching(words)]);
    expect(
      (await offices('list', '--division', '41')).out.split('\n').filter((line) => line.includes('-')).length,
    ).toBe(1);
  });

  it('explains itself', async () => {
    expect(await offices('--help')).toMatchObject({ code: 0, out: expect.stringContaining('good once') });
  });
});
