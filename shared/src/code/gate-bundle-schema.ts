import * as z from 'zod';
import { ISSUING_DIVISION } from '../division/issuing-division.ts';
import { policySchema } from '../entry/policy-schema.ts';
import type { GateBundle } from './gate-bundle.ts';
import type { RevocationFilter } from './revocation-filter.ts';
import type { SignedDocument } from './signed-document.ts';
import type { TrustedKey } from './trust-list.ts';

const base64Url = z.string().regex(/^[A-Za-z0-9_-]*$/, 'not base64url');
const keyId = z.string().regex(/^[0-9a-f]{8}$/, 'not a key id');
const dated = { asOf: z.iso.datetime(), useBefore: z.iso.datetime() };

export const trustedKeySchema = z.strictObject({
  keyId,
  issuer: z.string().regex(ISSUING_DIVISION, 'not the division of an issuer'),
  publicKey: base64Url.length(43),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  specimen: z.boolean(),
}) satisfies z.ZodType<TrustedKey>;

export const revocationFilterSchema = z.strictObject({
  seed: z.int().min(0).max(99),
  segmentLength: z.int().min(1).max(262_144),
  segmentCount: z.int().min(0).max(1_000_000),
  fingerprints: base64Url,
}) satisfies z.ZodType<RevocationFilter>;

export const gateBundleSchema = z.strictObject({
  trustList: z.strictObject({ ...dated, keys: z.array(trustedKeySchema) }),
  revocations: z.strictObject({ ...dated, filter: revocationFilterSchema }),
  policy: policySchema.extend(dated),
}) satisfies z.ZodType<GateBundle>;

/** A root key as it is handed out: whoever pins it can check every list and bundle. */
export const rootKeySchema = z.strictObject({ keyId, publicKey: base64Url.length(43) });
export type RootKey = z.infer<typeof rootKeySchema>;

export const signedDocumentSchema = z.strictObject({
  payload: base64Url,
  keyId,
  signature: base64Url.length(86),
}) satisfies z.ZodType<SignedDocument>;
