import * as z from 'zod';

export const personIdSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'not a person id')
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof personIdSchema>;
