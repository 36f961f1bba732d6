import { createHmac, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAccessTokens } from './access-tokens.ts';
import { deriveKeyRing } from './key-ring.ts';
import { activate, announce, masterKeyOf, retire } from './master-key.ts';

const NOW = Date.parse('2026-11-21T04:00:00.400Z');
const SECONDS = Math.floor(NOW / 1000);
const TTL = 600;
const keys = deriveKeyRing(masterKeyOf(Buffer.alloc(32, 1)));
const tokens = createAccessTokens(keys, TTL);

const RIGHTS = { accountId: 'ACCOUNT', sessionId: 'SESSION' };
const CLAIMS = {
  iss: 'health-code',
  aud: 'health-code-api',
  sub: 'ACCOUNT',
  sid: 'SESSION',
  iat: SECONDS,
  exp: SECONDS + TTL,
};
const HEADER = { alg: 'HS256' };
const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs anything at all with the real key unless told another: what the service itself would never sign. */
function sign(header: unknown, claims: unknown, key: KeyObject = keys.session.current, hash = 'sha256'): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`;
}

async function issue(): Promise<readonly [header: string, payload: string, signature: string]> {
  return (await tokens.issue(RIGHTS, NOW)).token.split('.') as [string, string, string];
}
const refusal = (token: string, now = NOW) =>
  tokens.verify(token, now).then(
    () => 'accepted',
    (error) => error.code,
  );

describe('an access token', () => {
  it('gives back the account and the session that it was issued to', async () => {
    const { token, expiresAt } = await tokens.issue(RIGHTS, NOW);
    expect(await tokens.verify(token, NOW)).toEqual(RIGHTS);
    expect(expiresAt).toBe((SECONDS + TTL) * 1000);
  });

  it('is a JWT that any library reads, with nothing personal in it', async () => {
    const [header, payload] = await issue();
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual(HEADER);
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual(CLAIMS);
  });

  it('is signed as RFC 7515 says', async () => {
    expect((await issue()).join('.')).toBe(sign(HEADER, CLAIMS));
  });

  it('lasts until its end and not a millisecond longer', async () => {
    const { token, expiresAt } = await tokens.issue(RIGHTS, NOW);
    expect(await refusal(token, expiresAt - 1)).toBe('accepted');
    expect(await refusal(token, expiresAt)).toBe('AUTH.EXPIRED');
  });

  it('may be read by a clock that is two minutes behind, and no further', async () => {
    const { token } = await tokens.issue(RIGHTS, NOW);
    expect(await refusal(token, (SECONDS - 120) * 1000)).toBe('accepted');
    expect(await refusal(token, (SECONDS - 120) * 1000 - 1)).toBe('AUTH.INVALID');
  });
});

describe('what is refused although the key signed it', () => {
  it.each<[string, string]>([
    ['no algorithm', sign({ alg: 'none' }, CLAIMS)],
    ['another algorithm', sign({ alg: 'HS512' }, CLAIMS, keys.session.current, 'sha512')],
    ['another algorithm by name only', sign({ alg: 'RS256' }, CLAIMS)],
    ['a header with one field more', sign({ alg: 'HS256', kid: '../../dev/null' }, CLAIMS)],
    ['a header that is no JSON', sign('HS256', CLAIMS)],
    ['claims that are no JSON', sign(HEADER, '{"iss":')],
    ['claims that are a list', sign(HEADER, [])],
    ['claims that are null', sign(HEADER, null)],
    ['another issuer', sign(HEADER, { ...CLAIMS, iss: 'health-code2' })],
    ['another audience', sign(HEADER, { ...CLAIMS, aud: 'elsewhere' })],
    ['several audiences', sign(HEADER, { ...CLAIMS, aud: ['health-code-api'] })],
    ['an empty subject', sign(HEADER, { ...CLAIMS, sub: '' })],
    ['a subject that is no text', sign(HEADER, { ...CLAIMS, sub: 1 })],
    ['an empty session', sign(HEADER, { ...CLAIMS, sid: '' })],
    ['a session that is no text', sign(HEADER, { ...CLAIMS, sid: 1 })],
    ['an end that is text', sign(HEADER, { ...CLAIMS, exp: String(CLAIMS.exp) })],
    ['an end that is no number', sign(HEADER, { ...CLAIMS, exp: null })],
    ['a start that is no whole number', sign(HEADER, { ...CLAIMS, iat: 0.5 })],
  ])('%s', async (_name, token) => {
    expect(await refusal(token)).toBe('AUTH.INVALID');
  });

  it.each(Object.keys(CLAIMS))('claims without %s', async (claim) => {
    expect(await refusal(sign(HEADER, { ...CLAIMS, [claim]: undefined }))).toBe('AUTH.INVALID');
  });
});

describe('a rotation of the key', () => {
  const master = masterKeyOf(Buffer.alloc(32, 1));
  const announced = announce(master, Buffer.alloc(32, 9));
  const under = (key: typeof master) => createAccessTokens(deriveKeyRing(key), TTL);
  const [before, during, after] = [under(announced), under(activate(announced)), under(retire(activate(announced)))];

  it('ends no token before its time, and signs by the new version', async () => {
    const old = await before.issue(RIGHTS, NOW);
    const fresh = await during.issue(RIGHTS, NOW);
    expect(await tokens.verify(old.token, NOW)).toEqual(RIGHTS);
    for (const { token } of [old, fresh]) expect(await during.verify(token, NOW)).toEqual(RIGHTS);
    expect(await before.verify(fresh.token, NOW)).toEqual(RIGHTS);
    expect(await after.verify(fresh.token, NOW)).toEqual(RIGHTS);
    await expect(after.verify(old.token, NOW)).rejects.toMatchObject({ code: 'AUTH.INVALID' });
  });

  it('lets no token name another version than the one that signed it', async () => {
    const { token } = await during.issue(RIGHTS, NOW);
    const [, payload, signature] = token.split('.');
    const renamed = `${encode(HEADER)}.${payload}.${signature}`;
    await expect(during.verify(renamed, NOW)).rejects.toMatchObject({ code: 'AUTH.INVALID' });
  });
});

describe('what is refused because the key did not sign it', () => {
  it('a token of another key, or of another purpose of the same one', async () => {
    const other = deriveKeyRing(masterKeyOf(Buffer.alloc(32, 2)));
    expect(await refusal(sign(HEADER, CLAIMS, other.session.current))).toBe('AUTH.INVALID');
    expect(await refusal(sign(HEADER, CLAIMS, keys.lookup))).toBe('AUTH.INVALID');
  });

  it('other claims under a true signature, expired ones too', async () => {
    const [header, , signature] = await issue();
    for (const change of [{ sub: 'OTHER' }, { sid: 'OTHER' }, { exp: CLAIMS.exp + 1 }, { exp: 0 }]) {
      expect(await refusal(`${header}.${encode({ ...CLAIMS, ...change })}.${signature}`)).toBe('AUTH.INVALID');
    }
  });

  it('a signature with any character changed, even one that stands for the same bytes', async () => {
    const [header, payload, signature] = await issue();
    for (let at = 0; at < signature.length; at += 1) {
      for (const letter of ['A', 'B', 'g'].filter((candidate) => candidate !== signature[at])) {
        const altered = signature.slice(0, at) + letter + signature.slice(at + 1);
        expect(await refusal(`${header}.${payload}.${altered}`)).toBe('AUTH.INVALID');
      }
    }
  });

  it('a token cut short anywhere, or with something added', async () => {
    const token = (await issue()).join('.');
    for (let length = 0; length < token.length; length += 1) {
      expect(await refusal(token.slice(0, length))).toBe('AUTH.INVALID');
    }
    for (const more of ['A', '=', '.', '.x', ' ', '\n']) expect(await refusal(token + more)).toBe('AUTH.INVALID');
  });

  it('a token without a signature', async () => {
    const [header, payload] = await issue();
    expect(await refusal(`${encode({ alg: 'none' })}.${payload}.`)).toBe('AUTH.INVALID');
    expect(await refusal(`${header}.${payload}.`)).toBe('AUTH.INVALID');
    expect(await refusal(`${header}.${payload}`)).toBe('AUTH.INVALID');
  });
});
