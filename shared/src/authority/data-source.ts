import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { SOURCE_FACT_KINDS } from '../facts/fact-row.ts';
import { lineSchema } from '../text/line.ts';

/** What a source may be allowed to bring: kinds of facts, the list of risk areas, what doors ask for, reviews of new places, whose a city's cards are, and whom an office saw. */
export const GRANTABLE_KINDS = [
  ...SOURCE_FACT_KINDS,
  'risk-area',
  'gate-policy',
  'place-review',
  'city-card',
  'in-person-proof',
] as const;
export type GrantableKind = (typeof GRANTABLE_KINDS)[number];

export const dataSourceIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,29}$/, 'has 2 to 30 small letters, digits and hyphens');

/** A system that brings facts: a laboratory, a carrier, a health commission. Its key signs, and its grants limit, each request. */
export const dataSourceSchema = z.strictObject({
  sourceId: dataSourceIdSchema,
  organisation: lineSchema(60),
  /** Whose organisation it is. */
  division: divisionCodeSchema,
  kinds: z.array(z.enum(GRANTABLE_KINDS)).min(1),
  /** What it may speak for and about, with all that lies below. */
  divisions: z.array(divisionCodeSchema).min(1),
  /** An Ed25519 public key: 32 bytes in base64url (RFC 8037). */
  publicKey: z.string().regex(/^[\w-]{43}$/, 'has 32 bytes in base64url'),
  state: z.enum(['active', 'revoked']),
  createdAt: z.number(),
});
export type DataSource = z.infer<typeof dataSourceSchema>;

/** A source as an office sees it. */
export const knownSourceSchema = dataSourceSchema.extend({
  /** The last day, in Shanghai, on which a request of it was believed; null for none within two years. */
  lastUsedOn: z.iso.date().nullable(),
});
export type KnownSource = z.infer<typeof knownSourceSchema>;
