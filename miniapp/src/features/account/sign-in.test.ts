import { describe, expect, it } from 'vitest';
import { isOtp, secondsUntil } from './sign-in.shared';

describe('the sign-in form', () => {
  it('tells one-time passwords from other numbers', () => {
    expect([isOtp('012345'), isOtp('12345')]).toEqual([true, false]);
  });

  it('counts whole seconds down to none', () => {
    expect([secondsUntil(60_000, 0), secondsUntil(60_000, 59_001), secondsUntil(60_000, 61_000)]).toEqual([60, 1, 0]);
  });
});
