import { describe, expect, it } from 'vitest';
import { walkPages } from './walk-pages.ts';

const PAGES: Record<string, { rows: number[]; next: string | null }> = {
  first: { rows: [1, 2], next: 'second' },
  second: { rows: [], next: 'third' },
  third: { rows: [3], next: null },
};
const fetch = async ({ cursor = 'first' }: { cursor?: string }) => PAGES[cursor] as (typeof PAGES)[string];

describe('walking through pages', () => {
  it('gives every page, an empty one in between as well, and tells of each', async () => {
    const told: number[] = [];
    const pages = await walkPages(fetch, (sofar) => told.push(sofar.length));
    expect(pages.flatMap(({ rows }) => rows)).toEqual([1, 2, 3]);
    expect(told).toEqual([1, 2, 3]);
  });

  it('ends with the failure of a page', async () => {
    await expect(walkPages(() => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  });
});
