import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createKeyFile, keyFileSchema, openKeyFile, renewKeyFile, rotateKeyFile } from './key-file.ts';

const NOW = Date.parse('2026-11-21T04:00:00.000Z');
const TWO_HOURS = 2 * 3_600_000;

describe('the keys of a run without KMS', () => {
  const first = createKeyFile('41', NOW);
  const second = rotateKeyFile(first, NOW);
  const keyAt = (file: typeof first, at: number) => openKeyFile(file).issuing(at)?.row.keyId;

  it('are a root, a specimen and one that signs at once, each another', () => {
    expect(keyFileSchema.parse(JSON.parse(JSON.stringify(first)))).toEqual(first);
    const { trustList, roots } = openKeyFile(first);
    const ids = [...trustList, ...roots].map(({ keyId }) => keyId);
    expect(new Set(ids).size).toBe(3);
    expect(trustList.map(({ specimen }) => specimen)).toEqual([false, true]);
    expect(keyAt(first, NOW)).toBe(trustList[0]?.keyId);
  });

  it('rotate: the next is announced eight days before it signs, and the last is trusted until its codes have ended', () => {
    const begins = NOW + 8 * MS_PER_DAY;
    const [next, last] = openKeyFile(second).trustList;
    expect(keyAt(second, begins - 1)).toBe(keyAt(first, NOW));
    expect(keyAt(second, begins)).not.toBe(keyAt(first, NOW));
    expect(next?.keyId).toBe(keyAt(second, begins));
    expect(last?.keyId).toBe(keyAt(first, NOW));
    expect(Date.parse(last?.notAfter as string)).toBeGreaterThan(begins + TWO_HOURS);
  });

  it('forget a key that has ended, and never the root or the specimen', () => {
    const third = rotateKeyFile(second, NOW + 9 * MS_PER_DAY);
    expect(openKeyFile(third).trustList.map(({ keyId }) => keyId)).not.toContain(keyAt(first, NOW));
    expect([third.root, third.specimen]).toEqual([first.root, first.specimen]);
  });

  it('are none when none is in force', () => {
    expect(keyAt(first, NOW + 364 * MS_PER_DAY)).toBeDefined();
    expect(keyAt(first, NOW + 365 * MS_PER_DAY)).toBeUndefined();
  });

  it.each([
    ['61 days before its end', 304, 'as it is'],
    ['60 days before its end', 305, 'announced'],
    ['on its last day', 364, 'announced'],
    ['a month after its end', 395, 'at once'],
  ])('%s: the next one is %s', (_name, days, expected) => {
    const at = NOW + days * MS_PER_DAY;
    const renewed = renewKeyFile(first, at);
    if (expected === 'as it is') return expect(renewed).toBe(first);
    expect(renewKeyFile(renewed, at)).toBe(renewed);
    // From then on and for a year there is a key at every hour.
    for (let hour = 0; hour < 300 * 24; hour += 1) expect(keyAt(renewed, at + hour * 3_600_000)).toBeDefined();
    const isNew = keyAt(renewed, at) !== keyAt(first, NOW);
    expect(isNew).toBe(expected === 'at once');
  });
});
