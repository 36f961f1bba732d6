import * as z from 'zod';

const arn = z.string().min(1);

/** Which keys of KMS sign what; the infrastructure puts it into the environment as JSON. */
export const kmsKeysSchema = z.strictObject({
  issuer: z.string().regex(/^\d{2}(\d{2})?$/, 'the division of an issuer has two or four digits'),
  root: arn,
  specimen: arn,
  issuing: z.array(z.strictObject({ arn, notBefore: z.iso.datetime(), notAfter: z.iso.datetime() })).min(1),
});
export type KmsKeys = z.infer<typeof kmsKeysSchema>;

/** The variable that holds it. */
export const CODE_KEYS_VARIABLE = 'CODE_KEYS';
