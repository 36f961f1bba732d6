import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { lineSchema } from '../text/line.ts';
import { instantSchema } from '../time/instant-schema.ts';

export const RISK_LEVELS = ['high', 'medium', 'low', 'closed', 'control', 'precaution'] as const;

/** An area under a decree. A division code covers everything below it. */
export const riskAreaSchema = z.strictObject({
  division: divisionCodeSchema,
  level: z.enum(RISK_LEVELS),
  from: instantSchema,
  to: instantSchema.nullable(),
  /** What decreed it, as the decree names itself. */
  decree: lineSchema(120),
});
export type RiskArea = z.infer<typeof riskAreaSchema>;
