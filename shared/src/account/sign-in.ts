import * as z from 'zod';
import { phoneSchema } from '../identity/phone-schema.ts';
import { readOneTimePassword } from './one-time-password.ts';

const otpSchema = z
  .string()
  .overwrite(readOneTimePassword)
  .regex(/^\d{6}$/, 'a one-time password has six digits');

/** What proves who is signing in. Each provider is one more member, and all of them open the same kind of session. */
export const signInSchema = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('sms'), phone: phoneSchema, otp: otpSchema }),
]);
export type SignIn = z.infer<typeof signInSchema>;
