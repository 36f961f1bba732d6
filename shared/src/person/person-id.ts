import type * as z from 'zod';
import { idSchema } from '../text/id-schema.ts';

export const personIdSchema = idSchema('a person id').brand<'PersonId'>();
export type PersonId = z.infer<typeof personIdSchema>;
