import { type OtpWay, readOneTimePassword } from '@health-code/shared/account/one-time-password';
import { cleanPhone, isPhone } from '@health-code/shared/identity/phone-number';
import { useRef, useState } from 'react';
import { api } from '../../core/api/api';
import { useNow } from '../../core/clock/use-now';
import { failureOf, problemCode } from '../../core/failure/failure.shared';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { showFirstFault } from '../../platform/first-fault';
import { LONGEST_WAIT_MS, type PendingCode, pendingCode, usePendingCode } from './pending-code';
import { isOtp, secondsUntil } from './sign-in.shared';

/** What proves a phone to the server. */
export interface PhoneProof {
  readonly provider: 'sms';
  readonly phone: string;
  readonly challenge: string;
  readonly otp: string;
}

/** A whole number as it is stored, however it was pasted; half of one as it was typed. */
function tidied(text: string): string {
  const phone = cleanPhone(text);
  return isPhone(phone) ? phone : text;
}

export type PhoneProofForm = ReturnType<typeof usePhoneProof>;

/** State of proving a phone in two steps, the number and the code that was sent to it; `use` is what the proof is for. */
export function usePhoneProof(use: (proof: PhoneProof, idempotencyKey: string) => Promise<void>) {
  const { pending, keep, drop } = usePendingCode();
  const [typed, setTyped] = useState('');
  const [otp, setOtp] = useState('');
  const [tried, setTried] = useState<'send' | 'call' | 'prove'>();
  const now = useNow();
  const left = useRef<PendingCode>();
  const phone = pending?.phone ?? cleanPhone(typed);
  const intentKey = useIntentKey(`${phone} ${otp}`);

  const request = async (way: OtpWay) => {
    try {
      keep(pendingCode(phone, await api('requestOtp', { body: { phone, way } }), way));
    } catch (error) {
      // The number was left and typed again: the code in the messages counts.
      const isTooSoon = problemCode(failureOf(error)) === 'OTP.TOO_SOON';
      if (isTooSoon && left.current?.phone === phone) keep(left.current);
      throw error;
    }
  };
  const send = useTask(() => request('text'));
  const call = useTask(() => request('call'));
  const prove = useTask(async () => {
    await use({ provider: 'sms', phone, challenge: pending?.challenge ?? '', otp }, intentKey);
    drop();
  });
  const attempt = (step: 'send' | 'call' | 'prove', isReady: boolean, task: { run: () => Promise<void> }) => {
    setTried(step);
    if (isReady) void task.run();
    else showFirstFault();
  };

  return {
    phone,
    typed,
    otp,
    isSent: pending !== undefined,
    secondsToResend:
      pending === undefined ? 0 : secondsUntil(pending.resendAt, Math.max(now, pending.resendAt - LONGEST_WAIT_MS)),
    /** Of what was tried last: a new code or another number leaves the old failure behind. */
    failure: { prove: prove.failure, send: send.failure, call: call.failure, nothing: undefined }[tried ?? 'nothing'],
    isSending: send.busy,
    isCalling: call.busy,
    /** Whether a call can read the next one out, and whether the last one was read out. */
    canCall: pending?.canCall ?? false,
    wasCalled: pending?.way === 'call',
    isProving: prove.busy,
    phoneIsWrong: tried !== undefined && !isPhone(phone),
    otpIsWrong: tried === 'prove' && !isOtp(otp),
    changePhone: (text: string) => setTyped(tidied(text)),
    changeOtp: (text: string) => setOtp(readOneTimePassword(text)),
    send: () => attempt('send', isPhone(phone), send),
    call: () => attempt('call', isPhone(phone), call),
    prove: () => attempt('prove', isOtp(otp), prove),
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
