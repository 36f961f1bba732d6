import * as z from 'zod';
import { phoneSchema } from '../identity/phone-schema.ts';
import { readOneTimePassword } from './one-time-password.ts';
import { deviceSchema } from './session.ts';

export const otpSchema = z
  .string()
  .overwrite(readOneTimePassword)
  .regex(/^\d{6}$/, 'a one-time password has six digits');

/** Names a one-time password that was sent: only who asked for it knows the name. */
export const challengeSchema = z
  .string()
  .regex(/^[\w-]{8,64}$/, 'is the challenge that came with the one-time password');

/** From `wx.login` or `my.getAuthCode`, good for one use. */
const platformCodeSchema = z.string().regex(/^[\x21-\x7E]{1,256}$/, 'is the code that the platform gave to the app');

/** What proves a login: each provider is one more member. */
const sms = { provider: z.literal('sms'), phone: phoneSchema, challenge: challengeSchema, otp: otpSchema };
const wechat = { provider: z.literal('wechat'), code: platformCodeSchema };
const alipay = { provider: z.literal('alipay'), code: platformCodeSchema };
export const loginProofSchema = z.discriminatedUnion('provider', [
  z.strictObject(sms),
  z.strictObject(wechat),
  z.strictObject(alipay),
]);
export type LoginProof = z.infer<typeof loginProofSchema>;

/** The same with where the session shall be. All providers open the same kind of session. */
const where = { device: deviceSchema.optional() };
export const signInSchema = z.discriminatedUnion('provider', [
  z.strictObject({ ...sms, ...where }),
  z.strictObject({ ...wechat, ...where }),
  z.strictObject({ ...alipay, ...where }),
]);
export type SignIn = z.infer<typeof signInSchema>;
