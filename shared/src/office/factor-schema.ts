import * as z from 'zod';
import { otpSchema } from '../account/sign-in.ts';
import { lineSchema } from '../text/line.ts';
import { FACTOR_KINDS } from './operator.ts';
import { passkeyAssertionAnswerSchema, passkeyCreationAnswerSchema } from './passkey-schema.ts';

/** What shows a second factor that stands: the answer of a passkey, or what an app shows. */
export const factorProofSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passkey'), answer: passkeyAssertionAnswerSchema }),
  z.strictObject({ kind: z.literal('totp'), code: otpSchema }),
]);
export type FactorProof = z.infer<typeof factorProofSchema>;

/** What makes a second factor stand: a passkey that was made, under a name, or the first code of an app. */
export const newFactorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passkey'), name: lineSchema(30), answer: passkeyCreationAnswerSchema }),
  z.strictObject({ kind: z.literal('totp'), code: otpSchema }),
]);
export type NewFactor = z.infer<typeof newFactorSchema>;

const descriptor = z.strictObject({
  id: z.string(),
  type: z.string(),
  transports: z.array(z.string()).optional(),
});

/** What a browser hands to `navigator.credentials.get`. */
export const passkeyRequestSchema = z.strictObject({
  challenge: z.string(),
  timeout: z.int().optional(),
  rpId: z.string().optional(),
  allowCredentials: z.array(descriptor).optional(),
  userVerification: z.string().optional(),
});

/** By what somebody can go on, and what their passkey is asked; null where they have none. */
export const factorQuestionSchema = z.strictObject({
  factors: z.array(z.enum(FACTOR_KINDS)),
  passkey: passkeyRequestSchema.nullable(),
});

/** What a browser hands to `navigator.credentials.create`. */
export const passkeyCreationSchema = z.strictObject({
  challenge: z.string(),
  rp: z.strictObject({ id: z.string().optional(), name: z.string() }),
  user: z.strictObject({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.strictObject({ alg: z.int(), type: z.string() })),
  timeout: z.int().optional(),
  excludeCredentials: z.array(descriptor).optional(),
  authenticatorSelection: z.record(z.string(), z.unknown()).optional(),
  attestation: z.string().optional(),
  hints: z.array(z.string()).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

/** What is needed to make a factor: the options of a passkey, or the secret of an app as a link and as text. It is shown once. */
export const factorOfferSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passkey'), options: passkeyCreationSchema }),
  z.strictObject({ kind: z.literal('totp'), uri: z.string(), secret: z.string() }),
]);
export type FactorOffer = z.infer<typeof factorOfferSchema>;
