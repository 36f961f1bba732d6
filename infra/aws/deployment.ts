import type { ProofLevel } from '@health-code/shared/identity/proof-level';
import * as z from 'zod';
import { RULE_SET_IDS } from '../../functions/src/config/rule-sets.ts';
import { type SettingsInput, settingsSchema } from '../../functions/src/config/settings.ts';
import { kmsKeysSchema } from '../../functions/src/lambda/kms-keys-schema.ts';

export const STAGES = ['dev', 'prod'] as const;
export type Stage = (typeof STAGES)[number];

/** What differs from one deployment to the next; everything else is the same for all. */
export interface Deployment {
  readonly stage: Stage;
  /** Where people reach the web app and the API: the origin that posters link to. */
  readonly publicOrigin: string;
  readonly region: string;
  readonly account?: string | undefined;
  /** A certificate in us-east-1 for the host of {@link publicOrigin}; without one CloudFront answers under its own name only. */
  readonly certificateArn?: string | undefined;
  /** The division whose rules decide and that issues personal codes. */
  readonly issuer: string;
  /** The keys that sign them, each for its time. */
  readonly codeKeys: readonly CodeKeyTerm[];
  readonly placeReview?: SettingsInput['PLACE_REVIEW'] | undefined;
  /** The budget for text messages. */
  readonly otpPerMinute?: string | undefined;
  /** How sure it must be who somebody is, by what it is for. */
  readonly proofFor: { readonly [K in keyof typeof PROOFS]?: ProofLevel };
  /** The ARN of a secret with the settings of services of others; undefined for none of them. */
  readonly remoteSettings?: string | undefined;
  readonly hotline: string;
  /** One rule set for ever, in place of those of the region and the day. */
  readonly ruleSet?: string | undefined;
}

const codeKeyTermSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9]+$/, 'has letters and digits'),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
});
export type CodeKeyTerm = z.infer<typeof codeKeyTermSchema>;

/** As the environment of a function holds it. */
const otpPerMinuteSchema = settingsSchema.shape.OTP_PER_MINUTE.transform(String).optional();

const secretArnSchema = z
  .string()
  .regex(/^arn:[\w-]+:secretsmanager:[\w-]+:\d{12}:secret:\S+$/, 'is the ARN of a secret')
  .optional();

type ReadContext = (key: string) => unknown;

/** An origin that is reserved for examples (RFC 2606): good enough to synthesise, not to print on posters. */
const EXAMPLE_HOST = /(^|\.)example(\.\w+)?$/;

/** Reads `-c key=value` and the defaults of cdk.json. Throws with the key's name on a value that cannot be deployed. */
export function readDeployment(context: ReadContext, account: string | undefined): Deployment {
  const stage = readStage(context('stage'));
  return {
    stage,
    publicOrigin: readOrigin(context('publicOrigin'), stage),
    region: readText(context('region'), 'region'),
    account,
    certificateArn: context('certificateArn') as string | undefined,
    issuer: read(kmsKeysSchema.shape.issuer, context('issuer'), 'issuer'),
    codeKeys: read(z.array(codeKeyTermSchema).min(1), context('codeKeys'), 'codeKeys'),
    placeReview: settingsSchema.shape.PLACE_REVIEW.optional().parse(context('placeReview')),
    otpPerMinute: read(otpPerMinuteSchema, context('otpPerMinute'), 'otpPerMinute'),
    proofFor: readProofs(context),
    remoteSettings: read(secretArnSchema, context('remoteSettings'), 'remoteSettings'),
    hotline: read(settingsSchema.shape.HOTLINE, context('hotline'), 'hotline'),
    ruleSet: read(z.enum(RULE_SET_IDS as [string, ...string[]]).optional(), context('ruleSet'), 'ruleSet'),
  };
}

const PROOFS = {
  PROOF_FOR_CODE: 'proofForCode',
  PROOF_FOR_COMPANION: 'proofForCompanion',
  PROOF_FOR_PLACE: 'proofForPlace',
} as const;

function readProofs(context: ReadContext): Deployment['proofFor'] {
  const given = Object.entries(PROOFS).filter(([, key]) => context(key) !== undefined);
  const levels = given.map(([name, key]) => {
    const schema = settingsSchema.shape[name as keyof typeof PROOFS];
    return [name, read(schema, context(key), key)] as const;
  });
  return Object.fromEntries(levels);
}

function read<S extends z.ZodType>(schema: S, value: unknown, key: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(`${key} in cdk.json or -c: ${result.error.issues[0]?.message}`);
}

function readStage(value: unknown): Stage {
  const stage = STAGES.find((known) => known === value);
  if (stage === undefined) throw new Error(`-c stage must be one of ${STAGES.join(', ')}`);
  return stage;
}

function readOrigin(value: unknown, stage: Stage): string {
  const origin = settingsSchema.shape.PUBLIC_ORIGIN.parse(readText(value, 'publicOrigin'));
  if (!origin.startsWith('https://')) throw new Error('-c publicOrigin must begin with https://');
  if (stage === 'prod' && EXAMPLE_HOST.test(new URL(origin).hostname)) {
    throw new Error('-c publicOrigin is an example: posters would be printed with it');
  }
  return origin;
}

function readText(value: unknown, key: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`-c ${key} is missing`);
  return value;
}
