import * as z from 'zod';
import { documentSchema } from '../identity/document-schema.ts';
import { personNameSchema } from '../identity/person-name-schema.ts';
import { idSchema } from '../text/id-schema.ts';
import { PROVIDERS } from './login.ts';

export const loginIdSchema = idSchema('a login id');

/** A way to sign in, as its account sees it. */
export const loginSchema = z.strictObject({
  loginId: loginIdSchema,
  provider: z.enum(PROVIDERS),
  /** Masked: enough for its owner to know it again. Empty where the provider tells nothing of that kind. */
  label: z.string(),
  linkedAt: z.iso.datetime(),
  lastUsedOn: z.iso.date(),
});
export type Login = z.infer<typeof loginSchema>;

/** What somebody knows who held a person before their number came into other hands. */
export const recoverySchema = z.strictObject({ document: documentSchema, name: personNameSchema });
export type Recovery = z.infer<typeof recoverySchema>;
