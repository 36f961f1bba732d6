import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { settle } from '../../testing/screen';
import { usePages } from './use-pages';

const PAGES: Record<string, { rows: string[]; next: string | null }> = {
  first: { rows: ['a', 'b'], next: 'second' },
  second: { rows: ['c'], next: null },
};

async function open() {
  const asked: (string | undefined)[] = [];
  let isOnline = true;
  const fetch = async ({ cursor }: { cursor?: string }) => {
    asked.push(cursor);
    if (!isOnline) throw new TypeError('fetch failed');
    return { ...(PAGES[cursor ?? 'first'] as (typeof PAGES)[string]) };
  };
  const { result } = renderHook(() => usePages('key', fetch));
  await settle();
  const more = () => act(async () => void (await result.current.more.run()));
  const rows = () => result.current.pages?.flatMap((page) => page.rows);
  const goOffline = () => {
    isOnline = false;
  };
  return { result, asked, rows, more, goOffline };
}

describe('pages', () => {
  it('come one after the other, when they are asked for', async () => {
    const { result, asked, rows, more } = await open();
    expect([rows(), result.current.hasMore]).toEqual([['a', 'b'], true]);
    await more();
    expect([rows(), result.current.hasMore]).toEqual([['a', 'b', 'c'], false]);
    await more();
    expect(asked).toEqual([undefined, 'second']);
  });

  it('begin again with the first', async () => {
    const { result, rows, more } = await open();
    await more();
    act(() => result.current.reload());
    await settle();
    expect([rows(), result.current.hasMore]).toEqual([['a', 'b'], true]);
  });

  it('stay as they are beside a failure of the next', async () => {
    const { result, rows, more, goOffline } = await open();
    goOffline();
    await more();
    expect(result.current.more.failure?.kind).toBe('offline');
    expect([rows(), result.current.hasMore]).toEqual([['a', 'b'], true]);
  });
});
