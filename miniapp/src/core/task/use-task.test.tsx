import { ApiError } from '@health-code/shared/api/client';
import type { Problem } from '@health-code/shared/api/problem-schema';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { phone } from '../../testing/phone';
import { settle } from '../../testing/screen';
import { useIntentKey, useTask } from './use-task';

const refused = (code: string) =>
  new ApiError(400, { type: '', title: '', status: 400, code, requestId: '1', errors: [] } as unknown as Problem);

describe('a task', () => {
  it('is busy while it runs, and hands its result over', async () => {
    let finish: (value: number) => void = () => undefined;
    const { result } = renderHook(() => useTask(() => new Promise<number>((resolve) => (finish = resolve))));
    let running: Promise<number | undefined> | undefined;
    act(() => {
      running = result.current.run();
    });
    expect(result.current.busy).toBe(true);
    finish(7);
    await settle();
    expect(await running).toBe(7);
    expect(result.current).toMatchObject({ busy: false, failure: undefined });
  });

  it('keeps why it failed until the next try', async () => {
    let error: Error | undefined = refused('PLACE.CLOSED');
    const { result } = renderHook(() =>
      useTask(async () => {
        if (error !== undefined) throw error;
      }),
    );
    await act(() => result.current.run());
    expect(result.current.failure).toMatchObject({ kind: 'problem', problem: { code: 'PLACE.CLOSED' } });
    error = new TypeError('fetch failed');
    await act(() => result.current.run());
    expect(result.current.failure).toEqual({ kind: 'offline' });
    error = undefined;
    await act(() => result.current.run());
    expect(result.current.failure).toBeUndefined();
  });

  it('leads to the sign-in and back when the session is lost', async () => {
    phone.address = '/pages/places/index';
    const { result } = renderHook(() => useTask(() => Promise.reject(refused('AUTH.EXPIRED'))));
    await act(() => result.current.run());
    expect(phone.visited).toEqual(['/pages/sign-in/index?wish=%2Fpages%2Fplaces%2Findex']);
  });
});

describe('the key of an intent', () => {
  it('stays while the intent does, and begins with the one that there is', () => {
    const { result, rerender } = renderHook(({ intent, first }) => useIntentKey(intent, first), {
      initialProps: { intent: 'a', first: 'given' as string | undefined },
    });
    expect(result.current).toBe('given');
    rerender({ intent: 'a', first: undefined });
    expect(result.current).toBe('given');
    rerender({ intent: 'b', first: undefined });
    expect(result.current).toMatch(/^[0-9a-f]{32}$/);
  });
});
