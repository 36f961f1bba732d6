import * as z from 'zod';
import { instantSchema } from '../time/instant-schema.ts';

/** What an official can be empowered to do. A closed list: what is not in it, nobody can be given. */
export const POWERS = [
  'sources',
  'risk-areas',
  'gate-policy',
  'rule-sets',
  'place-reviews',
  'events.open',
  'events.confirm',
  'orders.propose',
  'orders.approve',
  'batches.release',
  'orders.roll-back',
  'appeals',
  'hotline',
  'tracing',
  'situation',
  'audit',
  'operators',
] as const;
export type Power = (typeof POWERS)[number];

export const powerSchema = z.enum(POWERS);

/** One power, and when it ends. */
export const grantedSchema = z.strictObject({ power: powerSchema, until: instantSchema });
export type Granted = z.infer<typeof grantedSchema>;

/** Each power at most once. */
export const grantsSchema = z
  .array(grantedSchema)
  .max(POWERS.length)
  .refine((grants) => new Set(grants.map(({ power }) => power)).size === grants.length, {
    error: 'names a power twice',
    params: { fault: 'repeated' },
  });
