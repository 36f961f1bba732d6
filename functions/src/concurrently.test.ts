import { describe, expect, it } from 'vitest';
import { forEachConcurrently } from './concurrently.ts';

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('working on many at once', () => {
  it.each([
    [3, 10, 3],
    [10, 3, 3],
    [1, 4, 1],
    [4, 4, 4],
  ])('at most %i of %i keeps %i busy, and leaves none out', async (limit, count, most) => {
    const items = Array.from({ length: count }, (_value, index) => index);
    const done: number[] = [];
    let busy = 0;
    let seen = 0;
    await forEachConcurrently(items, limit, async (item) => {
      busy += 1;
      seen = Math.max(seen, busy);
      await pause();
      busy -= 1;
      done.push(item);
    });
    expect([seen, done.sort((a, b) => a - b)]).toEqual([most, items]);
  });

  it('does nothing for nothing', async () => {
    await forEachConcurrently([], 4, async () => Promise.reject(new Error('called')));
  });

  it('fails with the first failure, after what was begun has ended', async () => {
    const ended: number[] = [];
    const work = forEachConcurrently([0, 1, 2, 3, 4], 2, async (item) => {
      if (item === 0) throw new Error('first');
      await pause();
      ended.push(item);
      if (item === 2) throw new Error('second');
    });
    await expect(work).rejects.toThrow('first');
    expect(ended).toEqual([1, 2]);
  });

  it('takes each failure for one of its own, even an undefined one', async () => {
    const work = forEachConcurrently([0], 1, async () => Promise.reject(undefined));
    await expect(work).rejects.toBeUndefined();
  });
});
