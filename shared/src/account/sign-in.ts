import * as z from 'zod';
import { phoneSchema } from '../identity/phone-schema.ts';
import { readOneTimePassword } from './one-time-password.ts';
import { deviceSchema } from './session.ts';

const otpSchema = z
  .string()
  .overwrite(readOneTimePassword)
  .regex(/^\d{6}$/, 'a one-time password has six digits');

/** Names a one-time password that was sent: only who asked for it knows the name. */
export const challengeSchema = z
  .string()
  .regex(/^[\w-]{8,64}$/, 'is the challenge that came with the one-time password');

/** Where the session shall be: the same of each provider. */
const where = { device: deviceSchema.optional() };

/** What proves who is signing in. Each provider is one more member, and all of them open the same kind of session. */
export const signInSchema = z.discriminatedUnion('provider', [
  z.strictObject({
    provider: z.literal('sms'),
    phone: phoneSchema,
    challenge: challengeSchema,
    otp: otpSchema,
    ...where,
  }),
]);
export type SignIn = z.infer<typeof signInSchema>;
