import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { settle } from '../../testing/screen';
import { useLoad } from './use-load';

/** Answers that come when the suite says so. */
function createSource() {
  const open: { resolve: (text: string) => void; reject: (error: unknown) => void }[] = [];
  const fetch = () => new Promise<string>((resolve, reject) => open.push({ resolve, reject }));
  return { open, fetch };
}

const render = (source: ReturnType<typeof createSource>, key: string | undefined = 'a') =>
  renderHook(({ name }: { name: string | undefined }) => useLoad(name, source.fetch), { initialProps: { name: key } });

describe('loading', () => {
  it('begins when there is a key, and ends with the data', async () => {
    const source = createSource();
    const { result, rerender } = renderHook(({ name }: { name: string | undefined }) => useLoad(name, source.fetch), {
      initialProps: { name: undefined as string | undefined },
    });
    expect(source.open).toHaveLength(0);
    rerender({ name: 'a' });
    expect(result.current).toMatchObject({ loading: true, data: undefined });
    source.open[0]?.resolve('A');
    await settle();
    expect(result.current).toMatchObject({ loading: false, data: 'A', failure: undefined });
  });

  it('keeps the data while it is loaded again, and beside a failure', async () => {
    const source = createSource();
    const { result } = render(source);
    source.open[0]?.resolve('A');
    await settle();
    act(() => result.current.reload());
    expect(result.current).toMatchObject({ loading: true, data: 'A' });
    source.open[1]?.reject(new TypeError('fetch failed'));
    await settle();
    expect(result.current).toMatchObject({ loading: false, data: 'A', failure: { kind: 'offline' } });
  });

  it('shows nothing of another key', async () => {
    const source = createSource();
    const { result, rerender } = render(source);
    source.open[0]?.resolve('A');
    await settle();
    rerender({ name: 'b' });
    expect(result.current).toMatchObject({ loading: true, data: undefined });
  });

  it('never lets an old answer replace a newer one', async () => {
    const source = createSource();
    const { result } = render(source);
    act(() => result.current.reload());
    source.open[1]?.resolve('new');
    await settle();
    source.open[0]?.resolve('old');
    await settle();
    expect(result.current.data).toBe('new');
  });
});
