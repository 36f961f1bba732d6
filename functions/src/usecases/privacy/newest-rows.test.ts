import { expect, it } from 'vitest';
import { newestRows } from './newest-rows.ts';

const at = (number: number) => ({ at: String(9 - number) });

/** Pages of two rows, of which the later one is told first. */
const list = (length: number) => {
  const asked: (string | undefined)[] = [];
  const fetch = async (cursor: string | undefined) => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    const rows = [from + 1, from].filter((row) => row < length).map(at);
    return { rows, next: from + 2 < length ? String(from + 2) : null };
  };
  return { fetch, asked };
};

it.each([
  [0, [], false],
  [3, [0, 1, 2], false],
  [4, [0, 1, 3], true],
  [9, [0, 1, 3], true],
])('holds three of %i at most in the order of time, and says whether there are more', async (length, rows, isMore) => {
  expect(await newestRows(list(length).fetch, 3)).toEqual({ rows: rows.map(at), isMore });
});

it('asks for no page that it could not hold', async () => {
  const { fetch, asked } = list(9);
  await newestRows(fetch, 4);
  expect(asked).toEqual([undefined, '2']);
});
