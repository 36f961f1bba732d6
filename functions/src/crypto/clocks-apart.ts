import { MS_PER_MINUTE } from '@health-code/shared/time/units';

/** How far the clocks of two machines of ours may be apart: one reads what the other has just signed or written. */
export const CLOCKS_APART_MS = 2 * MS_PER_MINUTE;
