import * as z from 'zod';
import { phoneSchema } from '../../identity/phone.ts';
import { route } from '../route.ts';

const otpSchema = z.string().regex(/^\d{6}$/, 'a one-time password has six digits');

/** Sign-in is a port: each provider is one more member, and all of them give the same session. */
export const credentialsSchema = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('sms'), phone: phoneSchema, otp: otpSchema }),
]);
export type Credentials = z.infer<typeof credentialsSchema>;

export const sessionRoutes = {
  requestOtp: route({
    method: 'POST',
    path: '/v1/sessions/otp',
    audience: 'citizen',
    auth: 'none',
    summary: 'Send a one-time password to a phone',
    body: z.strictObject({ phone: phoneSchema }),
    success: [202],
    response: z.strictObject({ expiresAt: z.iso.datetime(), resendAt: z.iso.datetime() }),
    problems: ['OTP.TOO_SOON', 'OTP.TOO_MANY'],
  }),
  createSession: route({
    method: 'POST',
    path: '/v1/sessions',
    audience: 'citizen',
    auth: 'none',
    summary: 'Sign in',
    body: credentialsSchema,
    idempotent: true,
    success: [201],
    response: z.strictObject({ token: z.string(), expiresAt: z.iso.datetime() }),
    problems: ['OTP.WRONG', 'OTP.EXPIRED', 'OTP.EXHAUSTED'],
  }),
};
