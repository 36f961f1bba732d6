import { readOneTimePassword } from '@health-code/shared/account/one-time-password';
import { cleanPhone, isPhone } from '@health-code/shared/identity/phone-number';
import { useRef, useState } from 'react';
import { api } from '../../core/api/api';
import { useNow } from '../../core/clock/use-now';
import { failureOf, problemCode } from '../../core/failure/failure.shared';
import { startSession } from '../../core/session/session-store';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { deviceName } from '../../platform/device-name';
import { showFirstFault } from '../../platform/first-fault';
import { LONGEST_WAIT_MS, type PendingCode, pendingCode, usePendingCode } from './pending-code';
import { isOtp, secondsUntil } from './sign-in.shared';

/** State of the sign-in in two steps: the phone number, then the code that was sent to it. */
export function useSignIn(onDone: () => void) {
  const { pending, keep, drop } = usePendingCode();
  const [typed, setTyped] = useState('');
  const [otp, setOtp] = useState('');
  const [tried, setTried] = useState<'send' | 'sign-in'>();
  const now = useNow();
  const left = useRef<PendingCode>();
  const phone = pending?.phone ?? typed;
  const intentKey = useIntentKey(`${phone} ${otp}`);

  const send = useTask(async () => {
    try {
      keep(pendingCode(phone, await api('requestOtp', { body: { phone } })));
    } catch (error) {
      // The number was left and typed again: the code in the messages counts.
      const isTooSoon = problemCode(failureOf(error)) === 'OTP.TOO_SOON';
      if (isTooSoon && left.current?.phone === phone) keep(left.current);
      throw error;
    }
  });
  const signIn = useTask(async () => {
    const proof = { phone, challenge: pending?.challenge ?? '', otp };
    const body = { provider: 'sms', ...proof, device: deviceName() } as const;
    const { serverTime: _serverTime, ...tokens } = await api('createSession', { body, idempotencyKey: intentKey });
    startSession({ ...tokens, phone });
    drop();
    onDone();
  });
  const attempt = (step: 'send' | 'sign-in', isReady: boolean, task: { run: () => Promise<void> }) => {
    setTried(step);
    if (isReady) void task.run();
    else showFirstFault();
  };

  return {
    phone,
    otp,
    isSent: pending !== undefined,
    secondsToResend:
      pending === undefined ? 0 : secondsUntil(pending.resendAt, Math.max(now, pending.resendAt - LONGEST_WAIT_MS)),
    /** Of what was tried last: a new code or another number leaves the old failure behind. */
    failure: tried === 'sign-in' ? signIn.failure : tried === 'send' ? send.failure : undefined,
    isSending: send.busy,
    isSigningIn: signIn.busy,
    phoneIsWrong: tried !== undefined && !isPhone(phone),
    otpIsWrong: tried === 'sign-in' && !isOtp(otp),
    changePhone: (text: string) => setTyped(cleanPhone(text)),
    changeOtp: (text: string) => setOtp(readOneTimePassword(text)),
    send: () => attempt('send', isPhone(phone), send),
    signIn: () => attempt('sign-in', isOtp(otp), signIn),
    /** Back to the first step, with the number to correct. */
    changeNumber() {
      left.current = pending;
      setTyped(phone);
      setOtp('');
      setTried(undefined);
      drop();
    },
  };
}
