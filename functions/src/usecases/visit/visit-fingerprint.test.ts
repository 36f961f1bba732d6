import { describe, expect, it } from 'vitest';
import { isSameIntention, visitFingerprint } from './visit-fingerprint.ts';

const print = (intention: string, request: string) => ({ fingerprint: visitFingerprint(intention, request) });

describe('the fingerprint of a visit', () => {
  it('is short, and has the intention before the request', () => {
    expect(visitFingerprint('A'.repeat(26), 'B'.repeat(26))).toBe('AAAAAAAAAABBBBB');
  });

  it('tells an intention whatever was asked for under it', () => {
    const [first, other] = [print('A'.repeat(26), 'B'.repeat(26)), print('A'.repeat(26), 'C'.repeat(26))];
    expect(isSameIntention(first, other)).toBe(true);
    expect(first).not.toEqual(other);
    expect(isSameIntention(first, print('B'.repeat(26), 'B'.repeat(26)))).toBe(false);
  });
});
