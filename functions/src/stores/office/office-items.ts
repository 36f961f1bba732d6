import { divisionCodeSchema } from '@health-code/shared/division/division';
import { officeIdSchema } from '@health-code/shared/office/office';
import { OPERATOR_STATES, operatorIdSchema } from '@health-code/shared/office/operator';
import { grantedSchema } from '@health-code/shared/office/powers';
import * as z from 'zod';

/** What the items of offices and officials look like. */

export const officeItemSchema = z.object({
  officeId: officeIdSchema,
  division: divisionCodeSchema,
  name: z.string(),
  phone: z.string(),
  parentId: officeIdSchema.nullable(),
  managers: z.array(z.object({ operatorId: z.string(), until: z.string() })),
  createdAt: z.number(),
  revision: z.int(),
});

export const operatorItemSchema = z.object({
  officeId: officeIdSchema,
  operatorId: operatorIdSchema,
  sealedName: z.string(),
  state: z.enum(OPERATOR_STATES),
  grants: z.array(grantedSchema),
  invitation: z.object({ hash: z.string(), loginId: z.string(), expiresAt: z.number() }).optional(),
  accountId: z.string().optional(),
  recovery: z.object({ by: z.string(), at: z.number() }).optional(),
  createdAt: z.number(),
  expiresAt: z.number(),
  revision: z.int(),
});

export const signInItemSchema = z.object({
  officeId: officeIdSchema,
  operatorId: operatorIdSchema,
  passkeys: z.array(
    z.object({
      credentialId: z.string(),
      publicKey: z.string(),
      counter: z.number(),
      transports: z.array(z.string()),
      isBackedUp: z.boolean(),
      aaguid: z.string(),
      name: z.string(),
      addedAt: z.number(),
    }),
  ),
  totp: z
    .object({ sealedSecret: z.string(), lastStep: z.int().optional(), addedAt: z.number() })
    .transform(({ lastStep, ...totp }) => ({ ...totp, lastStep }))
    .optional(),
  challenge: z
    .object({ value: z.string(), purpose: z.enum(['create', 'sign-in', 'step-up']), expiresAt: z.number() })
    .optional(),
  session: z
    .object({ tokenHash: z.string(), startedAt: z.number(), lastUsedAt: z.number(), steppedUpAt: z.number() })
    .optional(),
  failures: z.int(),
  lastFailureAt: z.number(),
  expiresAt: z.number(),
  revision: z.int(),
});

export const postItemSchema = z.object({
  accountId: z.string(),
  officeId: officeIdSchema,
  operatorId: operatorIdSchema,
  expiresAt: z.number(),
});
