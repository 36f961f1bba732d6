import type { StaffRole } from '@health-code/shared/gate/staff-roles';
import type { Action } from '@health-code/shared/rights/rights';

/** What inviting and dismissing somebody of a role is in the table of rights. */
export function manageAction(role: StaffRole): Action {
  return role === 'manager' ? 'staff.manage-managers' : 'staff.manage-checkers';
}
