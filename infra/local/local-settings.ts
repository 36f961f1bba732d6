import { resolve } from 'node:path';
import { REMOTE_SETTINGS, refuseHalf } from '@health-code/functions/config/remote-settings';
import { RULE_SET_IDS } from '@health-code/functions/config/rule-sets';
import { PROOF_SETTINGS, settingsSchema } from '@health-code/functions/config/settings';
import { ISSUING_DIVISION } from '@health-code/shared/division/issuing-division';
import * as z from 'zod';
import { StartError } from './start-error.ts';

const schema = z
  .object({
    PORT: z.coerce.number('PORT is a number').int().min(0).max(65_535).default(8787),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z.string().min(1).default('.data'),
    /** Another DynamoDB endpoint in place of the embedded database. */
    DYNAMODB_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    /** The origin that posters carry; the address of this server unless told. */
    PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
    /** The region whose rules decide and that issues the personal codes: a province or a city. */
    ISSUER: z
      .string()
      .regex(ISSUING_DIVISION, 'ISSUER has two or four digits, and four do not end with 00')
      .default('41'),
    PLACE_REVIEW: z.enum(['required', 'doubtful', 'none']).default('none'),
    /** Few people come to a local run: each is a sample. */
    DOOR_SAMPLE_ONE_IN: settingsSchema.shape.DOOR_SAMPLE_ONE_IN.default(1),
    OTP_PER_ADDRESS: settingsSchema.shape.OTP_PER_ADDRESS,
    OTP_PER_MINUTE: settingsSchema.shape.OTP_PER_MINUTE,
    ANONYMOUS_PER_MINUTE: settingsSchema.shape.ANONYMOUS_PER_MINUTE,
    HOTLINE: settingsSchema.shape.HOTLINE,
    RULE_SET: z.enum(RULE_SET_IDS as [string, ...string[]]).optional(),
    ...PROOF_SETTINGS,
    ...REMOTE_SETTINGS,
    /** `local` starts a service that checks identities in this process, unless PROOFING_URL names another. */
    PROOFING_SERVICE: z.enum(['none', 'local']).default('none'),
  })
  .superRefine(refuseHalf);
export type LocalSettings = z.infer<typeof schema>;

/** Reads the settings of the local run. Throws a StartError that names the first wrong variable. */
export function readLocalSettings(environment: NodeJS.ProcessEnv, workingDir: string): LocalSettings {
  const result = schema.safeParse(environment);
  if (result.success) return { ...result.data, DATA_DIR: resolve(workingDir, result.data.DATA_DIR) };
  const issue = result.error.issues[0] as z.core.$ZodIssue;
  throw new StartError(`The setting ${issue.path.join('.')} is not usable: ${issue.message}.`);
}
