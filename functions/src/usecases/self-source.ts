import type { FactSource } from '@health-code/shared/rules/fact';
import { NATIONWIDE } from '@health-code/shared/source/data-source';

/** The source of what people say of themselves. */
export const SELF: FactSource = { division: NATIONWIDE, organisation: 'self' };
