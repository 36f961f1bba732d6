import { describe, expect, it } from 'vitest';
import { cleanPhone, isOtp, isPhone, secondsUntil } from './sign-in.shared';

describe('the sign-in form', () => {
  it.each(['13812345678', '138 1234 5678', '+86 138-1234-5678', '8613812345678'])('reads the phone %s', (text) => {
    expect(cleanPhone(text)).toBe('13812345678');
  });

  it('tells phones and passwords from other numbers', () => {
    expect([isPhone('13812345678'), isPhone('12812345678'), isPhone('1381234567')]).toEqual([true, false, false]);
    expect([isOtp('012345'), isOtp('12345')]).toEqual([true, false]);
  });

  it('counts whole seconds down to none', () => {
    expect([secondsUntil(60_000, 0), secondsUntil(60_000, 59_001), secondsUntil(60_000, 61_000)]).toEqual([60, 1, 0]);
  });
});
