import * as z from 'zod';
import { DIVISION_LEVELS, divisionCodeSchema } from './division.ts';

/** A division as the directory lists it. `hasChildren` tells a picker whether there is a further level to ask for. */
export const divisionSchema = z.strictObject({
  code: divisionCodeSchema,
  name: z.string(),
  latinName: z.string().optional(),
  level: z.enum(DIVISION_LEVELS),
  hasChildren: z.boolean(),
});
export type Division = z.infer<typeof divisionSchema>;
