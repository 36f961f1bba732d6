import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { Settings } from './settings.ts';

type Retention = Pick<Settings, 'VISIT_RETENTION_DAYS'>;

/** How long a visit is kept, in milliseconds. */
export const retention = ({ VISIT_RETENTION_DAYS }: Retention): number => VISIT_RETENTION_DAYS * MS_PER_DAY;

/** Visits up to this instant are kept no longer, and shown to nobody although DynamoDB may delete them days later. */
export const keptSince = (settings: Retention, now: number): number => now - retention(settings);
