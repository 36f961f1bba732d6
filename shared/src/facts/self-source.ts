import { NATIONWIDE } from '../division/division.ts';
import type { FactSource } from './fact.ts';

/** The source of what people say of themselves. */
export const SELF: FactSource = { division: NATIONWIDE, organisation: 'self' };
