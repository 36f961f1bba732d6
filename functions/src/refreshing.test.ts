import { describe, expect, it } from 'vitest';
import { refreshing } from './refreshing.ts';

function counted() {
  let reads = 0;
  let isDown = false;
  const { current: value, expire } = refreshing(async () => {
    reads += 1;
    if (isDown) throw new Error('down');
    return reads;
  }, 100);
  return {
    value,
    expire,
    fail: (down: boolean) => {
      isDown = down;
    },
    reads: () => reads,
  };
}

describe('a refreshing value', () => {
  it('is read once for all who ask at the same time, and again when it is old', async () => {
    const { value, reads } = counted();
    expect(await Promise.all([value(0), value(0), value(0)])).toEqual([1, 1, 1]);
    expect([await value(99), reads()]).toEqual([1, 1]);
    expect([await value(100), reads()]).toEqual([2, 2]);
  });

  it('stands while reading fails, and is tried again by the next who asks', async () => {
    const { value, fail } = counted();
    fail(true);
    await expect(value(0)).rejects.toThrow('down');
    fail(false);
    expect(await value(0)).toBe(2);
    fail(true);
    expect(await value(100)).toBe(2);
    fail(false);
    expect(await value(100)).toBe(4);
  });

  it('is read again when it was expired, however young it is', async () => {
    const { value, expire } = counted();
    expect(await value(0)).toBe(1);
    expire();
    expect([await value(0), await value(0)]).toEqual([2, 2]);
  });
});
