import { describe, expect, it } from 'vitest';
import { stored } from '../../testing/phone';
import { TOKENS } from '../../testing/samples';
import { readPersonal, writePersonal } from '../store/personal-storage';
import { endAccount, endSession, startSession } from './session-store';

const signIn = (accountId: string) => startSession({ ...TOKENS, accountId, phone: '13800138000' });

describe('what is stored of an account', () => {
  it('is there again when the same account signs in after its session was lost', () => {
    signIn('A');
    writePersonal('drafts', { apply: 1 });
    endSession('AUTH.ENDED');
    signIn('A');
    expect(readPersonal('drafts')).toEqual({ apply: 1 });
  });

  it('is there for no other account, although it has the same phone number', () => {
    signIn('A');
    writePersonal('drafts', { apply: 1 });
    writePersonal('personal-codes', {});
    endSession('AUTH.ENDED');
    signIn('B');
    expect([readPersonal('drafts'), readPersonal('personal-codes')]).toEqual([undefined, undefined]);
    expect(stored('personal-owner')).toBe('B');
  });

  it('goes with signing out, the name of its owner too', () => {
    signIn('A');
    writePersonal('drafts', { apply: 1 });
    endAccount();
    expect([stored('drafts'), stored('personal-owner')]).toEqual([undefined, undefined]);
  });
});
