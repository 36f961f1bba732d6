import { createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAdmissions } from './admissions.ts';
import { deriveKeyRing, emptyKeyRing } from './key-ring.ts';
import { createKeyedIds } from './keyed-ids.ts';
import { MASTER_KEY_BYTES, masterKeyOf } from './master-key.ts';

const MASTER = masterKeyOf(Buffer.alloc(MASTER_KEY_BYTES, 7));

describe('the key ring', () => {
  it('has another key for each purpose', () => {
    const keys = Object.values(deriveKeyRing(MASTER)).map((key) =>
      ('current' in key ? key.current : key).export().toString('hex'),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key.length === 64)).toBe(true);
  });

  it('signs what plain bytes of RFC 5869 would sign: stored ids and printed codes must never change', () => {
    const plain = Buffer.from(hkdfSync('sha256', MASTER.permanent, '', 'health-code/v1/otp', 32));
    const expected = createHmac('sha256', plain).update('11:138001380006:123456').digest('base64url');
    expect(createKeyedIds(deriveKeyRing(MASTER)).otp('13800138000', '123456')).toBe(expected);
  });
});

describe('the key ring of a function without the master key', () => {
  it('lets the parts be put together, and fails when one of them is used', () => {
    const ids = createKeyedIds(emptyKeyRing());
    const admissions = createAdmissions(emptyKeyRing());
    expect(() => ids.login('sms', '13800138000')).toThrow('lookup');
    expect(() => admissions.open('x', 'gate', 0)).not.toThrow();
    expect(() => admissions.seal({ personId: 'P' as never, way: 'paper' }, 'gate', 0)).toThrow('admission');
  });
});
