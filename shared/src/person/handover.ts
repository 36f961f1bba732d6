import * as z from 'zod';
import { readCrockford } from '../text/crockford.ts';
import { crockfordPattern } from '../text/id-schema.ts';
import { MS_PER_DAY } from '../time/units.ts';

export const HANDOVER_LENGTH = 12;
/** How long the code of a handover can be used. */
export const HANDOVER_LIVES_MS = 7 * MS_PER_DAY;

/** Twelve characters by which the holder of a person lets another account hold them; good once. */
export const handoverCodeSchema = z
  .string()
  .overwrite(readCrockford)
  .regex(crockfordPattern(HANDOVER_LENGTH), 'the code of a handover has twelve characters');
