import { describe, expect, it } from 'vitest';
import { itemBytes, readUnits, writeUnits } from './item-size.ts';

describe('the size of an item', () => {
  it.each([
    [{ pk: 'abc' }, 5],
    [{ 名: '码' }, 6],
    [{ n: 1669000000000 }, 4],
    [{ n: 30.2741 }, 5],
    [{ n: -7 }, 4],
    [{ b: true, z: null }, 4],
    [{ l: ['a', 'b'] }, 1 + 3 + 2 * 2],
    [{ m: { k: 'v' } }, 1 + 3 + 1 + 2],
    [{ absent: undefined }, 0],
  ])('of %j is %d bytes', (item, bytes) => {
    expect(itemBytes(item)).toBe(bytes);
  });

  it('counts writes by the started kilobyte', () => {
    expect(writeUnits({ a: 'x'.repeat(1023) })).toBe(1);
    expect(writeUnits({ a: 'x'.repeat(1024) })).toBe(2);
  });

  it('counts reads by started 4 kB, and eventual ones by half', () => {
    expect(readUnits({ a: 'x'.repeat(4095) }, false)).toBe(0.5);
    expect(readUnits({ a: 'x'.repeat(4096) }, false)).toBe(1);
    expect(readUnits({ a: 'x' }, true)).toBe(1);
  });
});
