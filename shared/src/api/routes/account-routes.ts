import * as z from 'zod';
import { challengeSchema, signInSchema } from '../../account/sign-in.ts';
import { phoneSchema } from '../../identity/phone-schema.ts';
import { route } from '../route.ts';

export const accountRoutes = {
  requestOtp: route({
    method: 'POST',
    path: '/v1/sessions/otp',
    audience: 'citizen',
    caller: 'anyone',
    rights: ['account.sign-in'],
    summary: 'Send a one-time password to a phone',
    body: z.strictObject({ phone: phoneSchema }),
    success: [202],
    response: z.strictObject({ challenge: challengeSchema, expiresAt: z.iso.datetime(), resendAt: z.iso.datetime() }),
    problems: ['OTP.TOO_SOON', 'OTP.TOO_MANY', 'OTP.BUSY'],
  }),
  createSession: route({
    method: 'POST',
    path: '/v1/sessions',
    audience: 'citizen',
    caller: 'anyone',
    rights: ['account.sign-in'],
    summary: 'Sign in',
    body: signInSchema,
    idempotent: true,
    success: [201],
    response: z.strictObject({ token: z.string(), expiresAt: z.iso.datetime() }),
    problems: ['OTP.WRONG', 'OTP.EXPIRED', 'OTP.EXHAUSTED'],
  }),
};
