import * as z from 'zod';
import { officeSchema } from './office.ts';
import { operatorSchema } from './operator.ts';

/** Where an account works, as its owner sees it. */
export const officePostSchema = z.strictObject({
  office: officeSchema,
  ...operatorSchema.pick({ operatorId: true, name: true, state: true, factors: true }).shape,
});
export type OfficePost = z.infer<typeof officePostSchema>;
