import { readOneTimePassword } from '@health-code/shared/account/one-time-password';
import { cleanPhone, isPhone } from '@health-code/shared/identity/phone-number';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { useState } from 'react';
import { api } from '../../core/api/api';
import { useNow } from '../../core/clock/use-now';
import { problemCode } from '../../core/failure/failure.shared';
import { startSession } from '../../core/session/session-store';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { phoneNow } from '../../platform/clock';
import { isOtp, secondsUntil } from './sign-in.shared';

const LONGEST_WAIT_MS = MS_PER_MINUTE;

/** State of the sign-in form: phone number, one-time code, session. */
export function useSignIn(onDone: () => void) {
  const [phone, setPhone] = useState('');
  const [otp, setOtp] = useState('');
  const [resendAt, setResendAt] = useState<number>();
  const [tried, setTried] = useState<'send' | 'sign-in'>();
  const now = useNow();
  const intentKey = useIntentKey(`${phone} ${otp}`);

  const send = useTask(async () => {
    const { resendAt: instant } = await api('requestOtp', { body: { phone } });
    // Counted on the phone's own clock, which may be wrong: never longer than a minute.
    setResendAt(Math.min(Date.parse(instant), phoneNow() + LONGEST_WAIT_MS));
  });
  const signIn = useTask(async () => {
    const body = { provider: 'sms', phone, otp } as const;
    const { token, expiresAt } = await api('createSession', { body, idempotencyKey: intentKey });
    startSession({ token, expiresAt, phone });
    onDone();
  });

  return {
    phone,
    otp,
    tried,
    changePhone: (text: string) => setPhone(cleanPhone(text)),
    changeOtp: (text: string) => setOtp(readOneTimePassword(text)),
    isSent: resendAt !== undefined || problemCode(send.failure) === 'OTP.TOO_SOON',
    secondsToResend: resendAt === undefined ? 0 : secondsUntil(resendAt, Math.max(now, resendAt - LONGEST_WAIT_MS)),
    failure: signIn.failure ?? send.failure,
    isSending: send.busy,
    isSigningIn: signIn.busy,
    phoneIsWrong: tried !== undefined && !isPhone(phone),
    otpIsWrong: tried === 'sign-in' && !isOtp(otp),
    send() {
      setTried('send');
      if (isPhone(phone)) void send.run();
    },
    signIn() {
      setTried('sign-in');
      if (isPhone(phone) && isOtp(otp)) void signIn.run();
    },
  };
}
