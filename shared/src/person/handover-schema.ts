import * as z from 'zod';
import { readCrockford } from '../text/crockford.ts';
import { crockfordPattern } from '../text/id-schema.ts';
import { HANDOVER_LENGTH } from './handover.ts';

/** Twelve characters by which the holder of a person lets another account hold them; good once. */
export const handoverCodeSchema = z
  .string()
  .overwrite(readCrockford)
  .regex(crockfordPattern(HANDOVER_LENGTH), 'the code of a handover has twelve characters');
