import * as z from 'zod';
import { entryAnswerSchema } from '../entry/answer-schema.ts';
import { POLICY_ANSWERS } from '../entry/policy.ts';
import { CODE_COLOURS } from '../rules/colour.ts';
import type { CodeFacts, Verdict } from './verdict.ts';

const instant = z.iso.datetime();

const codeFactsSchema = z.strictObject({
  colour: z.enum(CODE_COLOURS),
  identity: z.strictObject({ surname: z.string(), documentStart: z.string(), documentEnd: z.string() }),
  issuer: z.string(),
  doses: z.int(),
  test: z.strictObject({ sampledHour: instant, ageHours: z.int() }).nullable(),
  credentialId: z.string(),
  handle: z.string(),
  issuedAt: instant,
  expiresAt: instant,
  ageSeconds: z.int(),
  step: z.int(),
  clockSkewMs: z.int(),
}) satisfies z.ZodType<CodeFacts>;

/** A verdict as the API answers it. The reasons of a refusal are open: FORMAT.md lists them, and a later version may add one. */
export const verdictSchema = z.discriminatedUnion('verdict', [
  entryAnswerSchema.omit({ outcome: true }).extend({ verdict: z.enum(POLICY_ANSWERS), facts: codeFactsSchema }),
  z.strictObject({ verdict: z.enum(['specimen', 'expired', 'replayed', 'revoked']), facts: codeFactsSchema }),
  z.strictObject({
    verdict: z.literal('not-yet-valid'),
    reason: z.enum(['credential', 'step']),
    facts: codeFactsSchema,
  }),
  z.strictObject({ verdict: z.literal('untrusted'), reason: z.string() as z.ZodType<UntrustedReason> }),
  z.strictObject({ verdict: z.literal('unreadable'), reason: z.string() as z.ZodType<UnreadableReason> }),
]) satisfies z.ZodType<Verdict>;

type UntrustedReason = Extract<Verdict, { verdict: 'untrusted' }>['reason'];
type UnreadableReason = Extract<Verdict, { verdict: 'unreadable' }>['reason'];
