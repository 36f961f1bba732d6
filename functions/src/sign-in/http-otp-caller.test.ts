import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { tracesOf } from '../testing/failure-traces.ts';
import { FAULTS, type LoopbackServer, startLoopbackServer } from '../testing/loopback-server.ts';
import { createHttpOtpCaller } from './http-otp-caller.ts';

const KEY = 'key-of-both-sides-0123456789abcdef';
const NOW = Date.parse('2026-11-21T04:00:00Z');
const PATH = '/v1/calls';

let service: LoopbackServer | undefined;
afterEach(() => service?.close());

async function caller(status = 200) {
  service = await startLoopbackServer(() => ({ status, body: '' }));
  const access = { url: service.origin + PATH, key: KEY, timeoutMs: 2_000, nonce: () => 'nonce-of-this-call-1' };
  return { ...createHttpOtpCaller({ ...access, now: () => NOW }), received: service.received };
}

describe('a call that reads a one-time password out', () => {
  it('is asked for with the phone in full, under a signature', async () => {
    const { send, received } = await caller();
    await send('13800138000', '123456');
    const body = '{"phone":"+8613800138000","otp":"123456"}';
    const parts = ['request', '2026-11-21T04:00:00.000Z', 'nonce-of-this-call-1', body];
    expect(received.map((request) => [request.method, request.url.pathname, request.body])).toEqual([
      ['POST', PATH, body],
    ]);
    expect(received[0]?.headers).toMatchObject({
      'proof-timestamp': parts[1],
      'proof-nonce': parts[2],
      'proof-signature': createHmac('sha256', KEY).update(parts.join('\n')).digest('base64url'),
    });
  });

  it.each([400, 401, 429, 500, 503])('that the service answers with %i can be asked for again', async (status) => {
    const { send } = await caller(status);
    await expect(send('13800138000', '123456')).rejects.toMatchObject({ code: 'OTP.BUSY', retryAfterMs: 10_000 });
  });

  it.each(FAULTS.filter((fault) => fault !== 'slow'))(
    'that fails (%s) leaves no phone, password or key behind',
    async (fault) => {
      const { send } = await caller();
      service?.fail(PATH, fault);
      const error = await send('13800138000', '123456').catch((thrown: unknown) => thrown);
      for (const secret of ['13800138000', '123456', KEY]) expect(tracesOf(error as Error)).not.toContain(secret);
    },
  );
});
