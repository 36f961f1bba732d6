import { NATIONWIDE } from '@health-code/shared/authority/data-source';
import type { FactSource } from '@health-code/shared/facts/fact';

/** The source of what people say of themselves. */
export const SELF: FactSource = { division: NATIONWIDE, organisation: 'self' };
