import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../testing/account';
import { phone, stored } from '../../testing/phone';
import { TOKENS } from '../../testing/samples';
import { createKeptStore } from '../store/kept-store';
import { forgetPersonal, writePersonal } from '../store/personal-storage';
import { endSession, startSession, useSession } from './session-store';

/** What another tab does: it writes, and the browser tells this one. */
function writeElsewhere(key: string, value: unknown): void {
  if (value === undefined) phone.storage.delete(`health-code.${key}`);
  else phone.storage.set(`health-code.${key}`, JSON.stringify(value));
  window.dispatchEvent(new StorageEvent('storage', { key: `health-code.${key}` }));
}

describe('what is personal', () => {
  it('is stored during a session, and no more once it has ended, also in another tab', () => {
    const session = signIn();
    writePersonal('gates', ['a']);
    expect(stored('gates')).toEqual(['a']);
    endSession();
    writePersonal('gates', ['b']);
    expect(stored('gates')).toEqual(['a']);
    startSession(session);
    phone.storage.delete('health-code.session');
    writePersonal('gates', ['c']);
    expect(stored('gates')).toEqual(['a']);
  });
});

describe('what another tab stores of people in the moment after the session has ended here', () => {
  it('is removed, for as long as nobody signs in again', () => {
    signIn();
    writePersonal('people', ['a']);
    endSession();
    forgetPersonal('account');
    writeElsewhere('people', ['late']);
    expect(stored('people')).toBeUndefined();
    signIn();
    writeElsewhere('people', ['of the next account']);
    expect(stored('people')).toEqual(['of the next account']);
  });

  it('stays where only the session was lost: the same people come back with the next sign-in', () => {
    signIn();
    writePersonal('people', ['a']);
    endSession();
    writeElsewhere('people', ['a', 'b']);
    expect(stored('people')).toEqual(['a', 'b']);
  });
});

describe('what another tab stores', () => {
  it('ends the session here, and starts the next', () => {
    signIn();
    const { result } = renderHook(() => useSession());
    act(() => writeElsewhere('session', undefined));
    expect(result.current).toBeUndefined();
    act(() => writeElsewhere('session', { ...TOKENS, phone: '13900139000' }));
    expect(result.current?.phone).toBe('13900139000');
  });

  it('is read as it is now, not as it was when a sleeping tab was told', () => {
    signIn();
    const { result } = renderHook(() => useSession());
    const before = result.current;
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'health-code.session', newValue: null })));
    expect(result.current).toEqual(before);
  });

  it('is known to a store that must not lose it, unless this tab can no longer store', () => {
    const store = createKeptStore<readonly string[]>('kept', []);
    writeElsewhere('kept', ['a']);
    expect(store.get()).toEqual({ value: ['a'], kept: true });
    phone.isStorageFull = true;
    store.update((value) => [...value, 'b']);
    writeElsewhere('kept', ['c']);
    expect(store.get()).toEqual({ value: ['a', 'b'], kept: false });
  });
});
