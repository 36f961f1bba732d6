import { NATIONWIDE } from '@health-code/shared/division/division';
import { type NewOffice, type Office, type OfficeId, officeId } from '@health-code/shared/office/office';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { InvalidInputError } from '../../domain-error.ts';
import { divisionFault } from '../../field-errors.ts';
import { requireRight } from '../../rights.ts';
import { isWritten } from '../../stores/is-written.ts';
import type { OfficeRecord } from '../../stores/office/office-store.ts';
import { type ActNeeds, onRecord } from './act.ts';
import { officeView } from './operator-view.ts';

type FoundNeeds = Needs<'ids' | 'divisions', 'offices'>;

export interface FoundOffice extends Call<OperatorCaller> {
  readonly office: NewOffice;
}

/**
 * Founds an office within the division of the caller's, which becomes the one above it. The same name there again is the
 * same office. Throws OFFICE.OUTSIDE, OPERATOR.POWER_MISSING, OPERATOR.STEP_UP, REQUEST.INVALID.
 */
export async function foundOffice(deps: FoundNeeds & ActNeeds, { caller, office, now }: FoundOffice): Promise<Office> {
  const { division } = office;
  const act = { action: 'office.found', object: division, detail: { name: office.name } } as const;
  return onRecord(deps, caller, act, now, async () => {
    requireRight(caller, 'office.found', { kind: 'division', division });
    return officeView(await writeOffice(deps, office, caller.officeId, now));
  });
}

/** Writes an office, unless it stands already. Throws REQUEST.INVALID for a division that the directory does not list. */
export async function writeOffice(
  deps: FoundNeeds,
  { division, name, phone }: NewOffice,
  parentId: OfficeId | null,
  now: number,
): Promise<OfficeRecord> {
  if (division !== NATIONWIDE && !deps.divisions().has(division))
    throw new InvalidInputError([divisionFault('/division')]);
  const id = officeId(division, suffixOf(deps, division, name));
  const office = { officeId: id, division, name, phone, parentId, managers: [], createdAt: now, revision: 1 };
  if (await isWritten(deps.stores.offices.put(office))) return office;
  return (await deps.stores.offices.find(id)) as OfficeRecord;
}

const SUFFIX_LENGTH = 4;

const suffixOf = ({ ids }: FoundNeeds, division: string, name: string): string =>
  ids.fingerprint(['office-of', division, name]).slice(0, SUFFIX_LENGTH);
