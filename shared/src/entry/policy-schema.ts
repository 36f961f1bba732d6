import * as z from 'zod';
import { placeKindSchema } from '../place/place.ts';
import { CODE_COLOURS } from '../rules/colour.ts';
import { versionSchema } from '../text/version-schema.ts';
import { type GatePolicies, POLICY_ANSWERS, type Policy } from './policy.ts';

export const policySchema = z.strictObject({
  colours: z.record(z.enum(CODE_COLOURS), z.enum(POLICY_ANSWERS)),
  oldestCredentialSeconds: z.int().min(0).nullable(),
  oldestTestHours: z.int().min(0).nullable(),
  whenTooOld: z.enum(['limited', 'stop']),
}) satisfies z.ZodType<Policy>;

/** What doors require, by kind of place, and the version of that; a kind that is not named requires what all do. */
export const gatePoliciesSchema = z.strictObject({
  version: versionSchema,
  everywhere: policySchema,
  kinds: z.partialRecord(placeKindSchema, policySchema),
}) satisfies z.ZodType<GatePolicies>;
