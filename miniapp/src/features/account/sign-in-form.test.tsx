import { cleanup } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { endSession } from '../../core/session/session-store';
import { signIn } from '../../testing/account';
import { stored } from '../../testing/phone';
import { iso, NOON, TOKENS } from '../../testing/samples';
import {
  button,
  hasButton,
  noteOf,
  passTime,
  press,
  screen,
  see,
  sees,
  select,
  show,
  type,
} from '../../testing/screen';
import { Refusal, server } from '../../testing/server';
import { SignInForm } from './sign-in-form';

const { serverTime: _serverTime, ...SESSION } = TOKENS;
const open = (onDone = vi.fn()) => show(<SignInForm onDone={onDone} />);
const SENT = { challenge: 'challenge-1', expiresAt: iso(NOON + 300_000), resendAt: iso(NOON + 60_000), canCall: false };
const otpSent = () => server.on('requestOtp', () => SENT);

describe('signing in', () => {
  it('sends a code to the phone, and opens a session with it', async () => {
    const onDone = vi.fn();
    otpSent();
    server.on('createSession', () => TOKENS);
    await open(onDone);
    await type('Phone number', '+86 138-0013-8000');
    await press('Send code');
    expect(sees('We sent a code to 138 0013 8000. It is valid for 5 minutes.')).toBe(true);
    expect(server.callsOf('requestOtp')[0]?.body).toEqual({ phone: '13800138000', way: 'text' });
    await type('Verification code', '123 456');
    await press('Sign in');
    expect(server.callsOf('createSession')[0]?.body).toEqual({
      ...{ provider: 'sms', phone: '13800138000', challenge: 'challenge-1', otp: '123456', device: 'Linux · Web' },
    });
    expect(onDone).toHaveBeenCalledOnce();
    expect(stored('session')).toEqual({ ...SESSION, phone: '13800138000' });
  });

  it('offers a call that reads the code out, once another may be asked for and where somebody calls', async () => {
    server.on('requestOtp', () => ({ ...SENT, resendAt: iso(NOON), canCall: true }));
    await open();
    await type('Phone number', '13800138000');
    await press('Send code');
    await press('Call me and read it out');
    expect(server.callsOf('requestOtp').at(-1)?.body).toEqual({ phone: '13800138000', way: 'call' });
    expect(sees('We are calling 138 0013 8000. Note the 6 digits that you hear. They are valid for 5 minutes.')).toBe(
      true,
    );
  });

  it('offers no call where nobody calls', async () => {
    server.on('requestOtp', () => ({ ...SENT, resendAt: iso(NOON) }));
    await open();
    await type('Phone number', '13800138000');
    await press('Send code');
    expect(sees('Send again')).toBe(true);
    expect(sees('Call me and read it out')).toBe(false);
  });

  it('says why the last session ended, to somebody who did not end it here', async () => {
    signIn();
    endSession('AUTH.ENDED');
    await open();
    expect(sees('You have been signed out')).toBe(true);
    cleanup();
    signIn();
    endSession();
    await open();
    expect(sees('You have been signed out')).toBe(false);
  });

  it('asks for a phone number that can be one, before it asks the server', async () => {
    await open();
    await type('Phone number', '1380013');
    await press('Send code');
    expect(noteOf('Phone number')).toBe('Enter the whole number, and check its country or region');
    expect(screen.getByLabelText('Phone number').getAttribute('aria-invalid')).toBe('true');
    expect(server.calls).toEqual([]);
  });

  it('sends a code to a number of another country', async () => {
    otpSent();
    server.on('createSession', () => TOKENS);
    await open();
    await select('Country or region', 'Hong Kong, China +852');
    await type('Phone number', '5123 4567');
    await press('Send code');
    expect(server.callsOf('requestOtp')[0]?.body).toEqual({ phone: '+85251234567', way: 'text' });
    await type('Verification code', '123456');
    await press('Sign in');
    expect(stored('session')).toEqual({ ...SESSION, phone: '+85251234567' });
  });

  it('offers nothing but the phone in a browser, and asks the server for nothing before it is used', async () => {
    await open();
    expect(hasButton(/WeChat|Alipay/)).toBe(false);
    expect(server.calls).toEqual([]);
  });

  it('counts down until another code may be sent', async () => {
    otpSent();
    await open();
    await type('Phone number', '13800138000');
    await press('Send code');
    expect((button('Send again in 60 s') as HTMLButtonElement).disabled).toBe(true);
    await passTime(30_005);
    expect(sees('Send again in 30 s')).toBe(true);
    await passTime(30_005);
    expect((button('Send again') as HTMLButtonElement).disabled).toBe(false);
  });

  it('says that a code is wrong and keeps the form, with one key per password', async () => {
    otpSent();
    server.on('createSession', () => {
      throw new Refusal('OTP.WRONG', 401, [], 4);
    });
    await open();
    await type('Phone number', '13800138000');
    await press('Send code');
    await type('Verification code', '12345');
    await press('Sign in');
    expect(noteOf('Verification code')).toBe('Enter all 6 digits');
    await type('Verification code', '123456');
    await press('Sign in');
    await see('Wrong code');
    expect(sees(/4 tries left\./)).toBe(true);
    await press('Sign in');
    await type('Verification code', '654321');
    await press('Sign in');
    const keys = server.callsOf('createSession').map(({ idempotencyKey }) => idempotencyKey);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('lets somebody who left a number and typed it again use the code that was sent a moment ago', async () => {
    otpSent();
    await open();
    await type('Phone number', '13800138000');
    await press('Send code');
    await press('Use another number');
    server.on('requestOtp', () => {
      throw new Refusal('OTP.TOO_SOON', 429);
    });
    await press('Send code');
    expect(sees('We just sent you a code')).toBe(true);
    server.on('createSession', () => TOKENS);
    await type('Verification code', '123456');
    await press('Sign in');
    expect(server.callsOf('createSession')[0]?.body).toMatchObject({ challenge: 'challenge-1' });
  });

  it('waits where a code was sent a moment ago on request from elsewhere', async () => {
    server.on('requestOtp', () => {
      throw new Refusal('OTP.TOO_SOON', 429);
    });
    await open();
    await type('Phone number', '13800138000');
    await press('Send code');
    expect(sees('We just sent you a code')).toBe(true);
    expect(screen.queryByLabelText('Verification code')).toBeNull();
  });

  it('goes on where it was after a reload, and forgets the number with the code', async () => {
    otpSent();
    await open();
    await type('Phone number', '13800138000');
    await press('Send code');
    await passTime(20_005);
    cleanup();
    await open();
    expect(sees(/138 0013 8000/)).toBe(true);
    expect(sees('Send again in 40 s')).toBe(true);
    expect(server.callsOf('requestOtp')).toHaveLength(1);
    await passTime(280_005);
    cleanup();
    await open();
    expect(screen.getByLabelText('Phone number').getAttribute('value')).toBe('');
    expect(stored('pending-code')).toBeUndefined();
  });

  it('leads back to the number to correct it, without the failure of before', async () => {
    otpSent();
    server.on('createSession', () => {
      throw new Refusal('OTP.EXHAUSTED', 429);
    });
    await open();
    await type('Phone number', '13800138000');
    await press('Send code');
    await type('Verification code', '123456');
    await press('Sign in');
    await press('Use another number');
    expect(screen.getByLabelText('Phone number').getAttribute('value')).toBe('13800138000');
    expect(screen.queryByRole('alert')).toBeNull();
    await type('Phone number', '13800138001');
    await press('Send code');
    expect(server.callsOf('requestOtp')[1]?.body).toEqual({ phone: '13800138001', way: 'text' });
  });
});
