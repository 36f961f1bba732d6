import { ISSUING_DIVISION } from '@health-code/shared/division/issuing-division';
import { PROOF_LEVELS } from '@health-code/shared/identity/proof-level';
import { DEFAULT_HOTLINE } from '@health-code/shared/place/poster-form';
import * as z from 'zod';
import { REMOTE_SETTINGS, refuseHalf } from './remote-settings.ts';

/** Zod compiles a schema when it first parses. What is read once in the life of a process is not worth that. */
export const READ_ONCE = { jitless: true };

const proofLevel = z.enum(PROOF_LEVELS).default('declared');

/** How surely somebody must be who they say. */
export const PROOF_SETTINGS = {
  /** For a code, on a phone or on paper. */
  PROOF_FOR_CODE: proofLevel,
  /** For being taken along by somebody who checks in. */
  PROOF_FOR_COMPANION: proofLevel,
  /** For running a place: whoever reads its register or registers it has such a person. */
  PROOF_FOR_PLACE: proofLevel,
};

/** Everything that an operator may change without a release, read from the environment. One schema for the functions, the CDK stack and the local run. */
export const settingsSchema = z
  .object({
    /** The origin that posters link to, such as https://code.example.org. */
    PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
    /** Whom a poster says to call. */
    HOTLINE: z.string().min(3).max(20).default(DEFAULT_HOTLINE),
    PEOPLE_TABLE: z.string().min(1),
    PLACES_TABLE: z.string().min(1),
    AUTHORITY_TABLE: z.string().min(1),
    /** The region whose rules decide, a province or a city; the national ones without it. */
    REGION: z.string().regex(ISSUING_DIVISION, 'has two or four digits, and four do not end with 00').optional(),
    /** One rule set for ever, in place of those of the region and the day. */
    RULE_SET: z.string().optional(),
    /** How long an access token is good, and so how long after its end a session may still be used. */
    ACCESS_TTL_SECONDS: z.coerce
      .number()
      .int()
      .min(60)
      .default(15 * 60),
    /** How long after it was last used a session ends by itself. */
    REFRESH_TTL_DAYS: z.coerce.number().int().min(1).default(180),
    /** How long after somebody last signed in by it a login may be somebody else's, as a number is that was given up. */
    LOGIN_DISUSE_DAYS: z.coerce.number().int().min(1).default(90),
    /** How many one-time passwords an hour may be asked for from one address before waits begin. */
    OTP_PER_ADDRESS: z.coerce.number().int().min(1).default(30),
    /** The budget for text messages: one-time passwords a minute, in all. */
    OTP_PER_MINUTE: z.coerce.number().int().min(1).max(30_000).default(600),
    /** Requests a minute that one process answers to one address without a session. */
    ANONYMOUS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
    /** What the distribution in front says to prove that it passes on the address of the caller. */
    EDGE_KEY: z.string().min(16).optional(),
    /** How long a process may go on with the list of risk areas that it knows. */
    RISK_AREA_REFRESH_SECONDS: z.coerce.number().int().min(0).default(15),
    /** Of how many people at a door one is kept as a sample of nobody, so that offices see what other requirements would have answered; 0 keeps none. */
    DOOR_SAMPLE_ONE_IN: z.coerce.number().int().min(0).default(0),
    VISIT_RETENTION_DAYS: z.coerce.number().int().min(1).default(30),
    /** Which new places wait for a reviewer: all, those whose credit code does not fit, or none. */
    PLACE_REVIEW: z.enum(['required', 'doubtful', 'none']).default('required'),
    ...PROOF_SETTINGS,
    ...REMOTE_SETTINGS,
  })
  .superRefine(refuseHalf);

export type Settings = z.infer<typeof settingsSchema>;
/** The environment variables as the infrastructure sets them. */
export type SettingsInput = z.input<typeof settingsSchema>;
