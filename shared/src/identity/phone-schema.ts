import * as z from 'zod';
import { cleanPhone, MOBILE_NUMBER } from './phone-number.ts';

/** A mainland mobile number, cleaned. */
export const phoneSchema = z.string().overwrite(cleanPhone).regex(MOBILE_NUMBER, 'not a mainland mobile number');
