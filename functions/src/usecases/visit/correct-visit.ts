import type { PersonId } from '@health-code/shared/person/person-id';
import { fromIso } from '@health-code/shared/time/shanghai';
import { type TimesFault, timesFault } from '@health-code/shared/visit/stay';
import type { Visit } from '@health-code/shared/visit/visit';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, InvalidInputError, lostRaceAs } from '../../domain-error.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { visitViews } from './visit-view.ts';

export interface CorrectVisit extends Call {
  readonly personId: PersonId;
  readonly visitId: string;
  readonly times: { readonly arrivedAt: string; readonly leftAt: string | null };
}

const DETAILS: Readonly<Record<TimesFault['fault'], string>> = {
  'other-day': 'must be on the day of the visit',
  'in-future': 'is in the future',
  'before-arrival': 'is before the arrival',
};

/**
 * Corrects the times of a visit, or says that the person left. Idempotent. Throws PERSON.NOT_FOUND, VISIT.NOT_FOUND,
 * REQUEST.INVALID, WRITE.CONFLICT.
 */
export async function correctVisit(
  deps: Needs<never, 'snapshots' | 'visits'>,
  { caller, personId, visitId, times, now }: CorrectVisit,
): Promise<Visit> {
  await requireOwnPerson(deps, caller, 'visit.correct', personId);
  const { visits } = deps.stores;
  const record = await visits.find(personId, visitId);
  if (record === undefined || record.expiresAt <= now) throw new DomainError('VISIT.NOT_FOUND');
  const changed = { at: fromIso(times.arrivedAt), leftAt: times.leftAt === null ? undefined : fromIso(times.leftAt) };
  refuseWrongTimes(record.at, changed, now);
  const isSame = record.at === changed.at && record.leftAt === changed.leftAt;
  if (!isSame) await visits.changeTimes(record, changed).catch(lostRaceAs('WRITE.CONFLICT'));
  const views = visitViews(await visits.listByPerson(personId, now), now);
  return views.find((visit) => visit.visitId === visitId) as Visit;
}

function refuseWrongTimes(recorded: number, { at, leftAt }: { at: number; leftAt: number | undefined }, now: number) {
  const wrong = timesFault(recorded, { arrivedAt: at, leftAt }, now);
  if (wrong === undefined) return;
  const { field, fault } = wrong;
  throw new InvalidInputError([{ pointer: `/${field}`, code: fault, detail: DETAILS[fault] }]);
}
