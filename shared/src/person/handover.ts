import { MS_PER_DAY } from '../time/units.ts';

export const HANDOVER_LENGTH = 12;
/** How long the code of a handover can be used. */
export const HANDOVER_LIVES_MS = 7 * MS_PER_DAY;
