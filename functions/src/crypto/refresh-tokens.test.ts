import { describe, expect, it } from 'vitest';
import { deriveKeyRing } from './key-ring.ts';
import { activate, announce, masterKeyOf, retire } from './master-key.ts';
import { createRefreshTokens } from './refresh-tokens.ts';

const tokens = createRefreshTokens(deriveKeyRing(masterKeyOf(Buffer.alloc(32, 1))));
const CLAIM = { sessionId: '0123456789ABCDEFGHJKMNPQRS', generation: 7 };
const token = tokens.issue(CLAIM);

describe('a refresh token', () => {
  it('leads back to session and generation, and is the same each time', () => {
    expect(tokens.read(token)).toEqual(CLAIM);
    expect(tokens.issue(CLAIM)).toBe(token);
  });

  it('is another for each generation and each session', () => {
    const others = [
      { ...CLAIM, generation: 8 },
      { ...CLAIM, sessionId: CLAIM.sessionId.replace('0', '1') },
    ];
    expect(new Set([CLAIM, ...others].map(tokens.issue)).size).toBe(3);
  });
});

describe('what is none', () => {
  it('is one of another key', () => {
    expect(createRefreshTokens(deriveKeyRing(masterKeyOf(Buffer.alloc(32, 2)))).read(token)).toBeUndefined();
  });

  it('is one cut short anywhere, or with something added', () => {
    for (let length = 0; length < token.length; length += 1)
      expect(tokens.read(token.slice(0, length))).toBeUndefined();
    for (const more of ['A', '=', '.', ' ', '\n']) expect(tokens.read(token + more)).toBeUndefined();
  });

  it('is one with any character changed', () => {
    for (let at = 0; at < token.length; at += 1) {
      const changed = token.slice(0, at) + (token[at] === '8' ? '9' : '8') + token.slice(at + 1);
      expect(tokens.read(changed)).toBeUndefined();
    }
  });

  it.each([
    ['a generation written otherwise', token.replace('.7.', '.07.')],
    ['a generation below none', token.replace('.7.', '.-7.')],
    ['a generation beyond counting', token.replace('.7.', '.99999999999999999999.')],
  ])('is one with %s', (_name, text) => {
    expect(tokens.read(text)).toBeUndefined();
  });
});

describe('a rotation of the key', () => {
  const announced = announce(masterKeyOf(Buffer.alloc(32, 1)), Buffer.alloc(32, 9));
  const after = createRefreshTokens(deriveKeyRing(activate(announced)));

  it('leaves tokens of before good until the version is retired', () => {
    const claim = { sessionId: '0'.repeat(26), generation: 3 };
    const [old, fresh] = [tokens.issue(claim), after.issue(claim)];
    expect(old).not.toBe(fresh);
    expect([after.read(old), after.read(fresh)]).toEqual([claim, claim]);
    const retired = createRefreshTokens(deriveKeyRing(retire(activate(announced))));
    expect([retired.read(old), retired.read(fresh)]).toEqual([undefined, claim]);
  });
});
