import { describe, expect, it } from 'vitest';
import { createFieldCipher } from './field-cipher.ts';
import { deriveKeyRing } from './key-ring.ts';
import { createKeyedIds } from './keyed-ids.ts';
import {
  activate,
  announce,
  bindMasterKey,
  MASTER_KEY_BYTES,
  masterKeyOf,
  readMasterKey,
  retire,
  writeMasterKey,
} from './master-key.ts';

const bytes = (fill: number) => Buffer.alloc(MASTER_KEY_BYTES, fill);
const FIRST = masterKeyOf(bytes(7));
const ANNOUNCED = announce(FIRST, bytes(8));
const ACTIVE = activate(ANNOUNCED);
const RETIRED = retire(ACTIVE);
const cipher = (master: typeof FIRST) => createFieldCipher(deriveKeyRing(master));
const readHex = (text: string) => Buffer.from(text, 'hex');

describe('a rotation of what seals', () => {
  const old = cipher(FIRST).seal('王小明', 'P/name');
  const fresh = cipher(ACTIVE).seal('王小明', 'P/name');

  it.each([
    ['before', FIRST, true, false],
    ['announced', ANNOUNCED, true, true],
    ['active', ACTIVE, true, true],
    ['retired', RETIRED, false, true],
  ] as const)('%s, opens what was sealed before: %s %s, and after: %s', (_step, master, opensOld, opensNew) => {
    const opens = (sealed: string) => {
      try {
        return cipher(master).open(sealed, 'P/name') === '王小明';
      } catch {
        return false;
      }
    };
    expect([opens(old), opens(fresh)]).toEqual([opensOld, opensNew]);
  });

  it('seals by the new version once it is active, and says by which', () => {
    const versions = [FIRST, ANNOUNCED, ACTIVE].map((master) =>
      cipher(master).versionOf(cipher(master).seal('a', 'b')),
    );
    expect(versions).toEqual([1, 1, 2]);
  });

  it('leaves every id and printed code as it was', () => {
    const idsOf = (master: typeof FIRST) => {
      const ids = createKeyedIds(deriveKeyRing(master));
      return [ids.login('sms', '13800138000'), ids.placeCode('P', 'main', 1), ids.otp('13800138000', '123456')];
    };
    for (const master of [ANNOUNCED, ACTIVE, RETIRED]) expect(idsOf(master)).toEqual(idsOf(FIRST));
  });

  it('is written and read again', () => {
    for (const master of [FIRST, ANNOUNCED, ACTIVE, RETIRED]) {
      expect(readMasterKey(writeMasterKey(master), readHex)).toEqual(master);
    }
  });
});

describe('a master key', () => {
  it('may be a single secret, in the form of its store', () => {
    expect(readMasterKey(bytes(7).toString('hex'), readHex)).toEqual(FIRST);
  });

  it.each([
    ['too short', () => masterKeyOf(bytes(7).subarray(1))],
    ['without the version that seals', () => readMasterKey(writeMasterKey({ ...FIRST, current: 2 }), readHex)],
    ['with a version that is none', () => readMasterKey('{"permanent":"","current":0,"secrets":{}}', readHex)],
    ['cut', () => readMasterKey('{"permanent":', readHex)],
  ])('is none: %s', (_what, read) => {
    expect(read).toThrow();
  });

  it('has 255 versions at most', () => {
    const last = {
      ...FIRST,
      secrets: new Map([
        [1, bytes(7)],
        [255, bytes(8)],
      ]),
    };
    expect(() => announce(last, bytes(9))).toThrow(RangeError);
  });
});

describe('a master key that is bound to a second secret', () => {
  const code = bytes(1);

  it('derives other keys than without it, or with another', () => {
    const ids = [FIRST, bindMasterKey(FIRST, code), bindMasterKey(FIRST, bytes(2))].map((master) =>
      createKeyedIds(deriveKeyRing(master)).login('sms', '13800138000'),
    );
    expect(new Set(ids).size).toBe(3);
    expect(() => cipher(FIRST).open(cipher(bindMasterKey(FIRST, code)).seal('a', 'b'), 'b')).toThrow();
  });

  it('rotates like any other', () => {
    const sealed = cipher(bindMasterKey(FIRST, code)).seal('a', 'b');
    expect(cipher(bindMasterKey(ACTIVE, code)).open(sealed, 'b')).toBe('a');
  });
});
