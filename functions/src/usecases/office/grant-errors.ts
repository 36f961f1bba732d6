import type { FieldError } from '@health-code/shared/api/problem-schema';
import { type Grantee, type GrantFault, grantFaults } from '@health-code/shared/office/granting';
import type { Granted } from '@health-code/shared/office/powers';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { DomainError, InvalidInputError } from '../../domain-error.ts';

/** Throws what is wrong with giving powers: OPERATOR.SELF, OFFICE.OUTSIDE, OPERATOR.LACKS with each power, REQUEST.INVALID. */
export function requireGrantable(caller: OperatorCaller, to: Grantee, powers: readonly Granted[], now: number): void {
  const faults = grantFaults(caller, to, powers, now);
  if (faults.some(({ kind }) => kind === 'self')) throw new DomainError('OPERATOR.SELF');
  if (faults.some(({ kind }) => kind === 'division')) throw new DomainError('OFFICE.OUTSIDE');
  const lacking = faults.filter(({ kind }) => kind === 'lacking');
  if (lacking.length > 0) throw new DomainError('OPERATOR.LACKS', { errors: lacking.map(errorOf) });
  if (faults.length > 0) throw new InvalidInputError(faults.map(errorOf));
}

function errorOf(fault: GrantFault): FieldError {
  const pointer = 'index' in fault ? `/powers/${fault.index}` : '/powers';
  return fault.kind === 'until'
    ? { pointer: `${pointer}/until`, code: 'out-of-range', detail: 'ends in the past, or in more than 366 days' }
    : { pointer: `${pointer}/power`, code: 'lacking', detail: 'is a power that you do not have' };
}
