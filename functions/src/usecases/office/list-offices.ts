import type { Office } from '@health-code/shared/office/office';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { officeView } from './operator-view.ts';

export interface ListOffices extends Call<OperatorCaller> {
  /** Below which division; that of the caller's office where none is said. */
  readonly division: string | undefined;
}

/** The offices of a division that the caller's oversees, and below it, in the order of divisions. Throws OFFICE.OUTSIDE. */
export async function listOffices(
  { stores }: Needs<never, 'offices'>,
  { caller, division = caller.division }: ListOffices,
): Promise<Office[]> {
  requireRight(caller, 'office.list', { kind: 'division', division });
  return (await stores.offices.list(division)).map(officeView);
}
