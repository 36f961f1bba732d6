import * as z from 'zod';
import { officeIdSchema } from '../office/office.ts';
import { operatorIdSchema } from '../office/operator.ts';
import { ACTIONS } from '../rights/rights.ts';

/** What an official did or tried, as an auditor reads it. */
export const officeActSchema = z.strictObject({
  officeId: officeIdSchema,
  actId: z.string(),
  operatorId: operatorIdSchema,
  /** Of the official. */
  name: z.string(),
  action: z.enum(ACTIONS),
  /** To what it was done, by an id of the system. */
  object: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  at: z.iso.datetime(),
  /** `done`, or the code of the problem; null where it broke off. */
  outcome: z.string().nullable(),
});
export type OfficeAct = z.infer<typeof officeActSchema>;
