import * as z from 'zod';
import { cleanPhone, PHONE_NUMBER } from './phone-number.ts';

/** A mobile number of any country, cleaned. */
export const phoneSchema = z
  .string()
  .overwrite(cleanPhone)
  .regex(PHONE_NUMBER, 'is neither a mainland mobile number nor one with + and the code of its country');
