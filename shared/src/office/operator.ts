import * as z from 'zod';
import { idSchema } from '../text/id-schema.ts';
import { lineSchema } from '../text/line.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../time/units.ts';
import { officeIdSchema } from './office.ts';
import { grantsSchema } from './powers.ts';

export const operatorIdSchema = idSchema('an operator id').brand<'OperatorId'>();
export type OperatorId = z.infer<typeof operatorIdSchema>;

/** `invited` until the invitation is taken up, `joining` until there is a second factor, `active`, and `ended` for good. */
export const OPERATOR_STATES = ['invited', 'joining', 'active', 'ended'] as const;
export type OperatorState = (typeof OPERATOR_STATES)[number];

export const FACTOR_KINDS = ['passkey', 'totp'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

/** An official at one office, as colleagues see them. */
export const operatorSchema = z.strictObject({
  operatorId: operatorIdSchema,
  officeId: officeIdSchema,
  name: lineSchema(30),
  state: z.enum(OPERATOR_STATES),
  powers: grantsSchema,
  factors: z.array(z.enum(FACTOR_KINDS)),
  /** Of the session that is open; null for none. */
  lastSeenAt: z.iso.datetime().nullable(),
  /** Grows with each change, so that nobody changes what they did not see. */
  revision: z.int().min(1),
});
export type Operator = z.infer<typeof operatorSchema>;

/** A session ends after so long without a request, and after so long at all. */
export const OPERATOR_IDLE_MS = 30 * MS_PER_MINUTE;
export const OPERATOR_SESSION_MS = 10 * MS_PER_HOUR;

/** For so long after a factor was shown it need not be shown again. */
export const STEP_UP_MS = 5 * MS_PER_MINUTE;

/** An invitation of an official is good for so long, and once. */
export const OPERATOR_INVITATION_MS = 3 * MS_PER_DAY;
