import { describe, expect, it } from 'vitest';
import { problemOf } from '../testing/refusals.ts';
import { testEvent } from '../testing/test-event.ts';
import { createWorld } from '../testing/world.ts';
import { authenticateAccount } from './account-authentication.ts';

const TTL_MS = 15 * 60_000;

async function withToken() {
  const { deps, now } = createWorld();
  const { token } = await deps.accessTokens.issue({ accountId: 'me', sessionId: 'mine' }, now());
  const ask = (authorization: string | undefined, at = now()) =>
    authenticateAccount(
      deps,
      testEvent('GET', '/', { headers: authorization === undefined ? {} : { authorization } }),
      at,
    );
  return { token, ask, now: now() };
}

describe('the account of a request', () => {
  it.each(['Bearer', 'bearer'])('is that of its token, after %s', async (scheme) => {
    const { token, ask } = await withToken();
    expect(await ask(`${scheme} ${token}`)).toEqual({ kind: 'account', accountId: 'me', sessionId: 'mine' });
  });

  it.each([
    ['no header', () => undefined],
    ['an empty one', () => ''],
    ['another scheme', (token: string) => `Basic ${token}`],
    ['no scheme', (token: string) => token],
    ['more than a token', (token: string) => `Bearer ${token} x`],
    ['letters that no token has', () => 'Bearer a/b='],
  ])('is asked for where there is %s', async (_name, header) => {
    const { token, ask } = await withToken();
    expect(await problemOf(ask(header(token)))).toBe('AUTH.REQUIRED');
  });

  it.each([
    ['what is no token', () => 'abc', 'AUTH.INVALID'],
    ['a token that was changed', (token: string) => `${token.slice(0, -2)}AA`, 'AUTH.INVALID'],
  ])('is not taken from %s', async (_name, spoil, problem) => {
    const { token, ask } = await withToken();
    expect(await problemOf(ask(`Bearer ${spoil(token)}`))).toBe(problem);
  });

  it('ends with its token, to the millisecond', async () => {
    const { token, ask, now } = await withToken();
    expect((await ask(`Bearer ${token}`, now + TTL_MS - 1)).accountId).toBe('me');
    expect(await problemOf(ask(`Bearer ${token}`, now + TTL_MS))).toBe('AUTH.EXPIRED');
  });
});
