import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';

export const RISK_LEVELS = ['high', 'medium', 'low', 'closed', 'control', 'precaution'] as const;

/** An area under a decree. A division code covers everything below it. */
export const riskAreaSchema = z.strictObject({
  division: divisionCodeSchema,
  level: z.enum(RISK_LEVELS),
  from: z.iso.datetime(),
  to: z.iso.datetime().nullable(),
  decree: z.string().min(1),
});
export type RiskArea = z.infer<typeof riskAreaSchema>;
