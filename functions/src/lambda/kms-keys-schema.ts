import { ISSUING_DIVISION } from '@health-code/shared/division/issuing-division';
import * as z from 'zod';

const arn = z.string().min(1);

/** Which keys of KMS sign what; the infrastructure puts it into the environment as JSON. */
export const kmsKeysSchema = z.strictObject({
  issuer: z
    .string()
    .regex(ISSUING_DIVISION, 'the division of an issuer has two or four digits, and four do not end with 00'),
  root: arn,
  specimen: arn,
  issuing: z.array(z.strictObject({ arn, notBefore: z.iso.datetime(), notAfter: z.iso.datetime() })).min(1),
});
export type KmsKeys = z.infer<typeof kmsKeysSchema>;

/** The variable that holds it. */
export const CODE_KEYS_VARIABLE = 'CODE_KEYS';
