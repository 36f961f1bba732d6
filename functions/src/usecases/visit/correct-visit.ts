import type { PersonId } from '@health-code/shared/person/person-id';
import { fromIso } from '@health-code/shared/time/shanghai';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { type TimesFault, timesFault } from '@health-code/shared/visit/stay';
import type { Visit } from '@health-code/shared/visit/visit';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, InvalidInputError, lostRaceAs } from '../../domain-error.ts';
import type { RecordedTimes, VisitRecord } from '../../stores/visit/visit-store.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { visitViews } from './visit-view.ts';
import { recordedTime, visitsAround } from './visits-around.ts';

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

/** Who leaves says so on the way out; whoever says so later corrects a record. */
const LEAVING_MS = 5 * MS_PER_MINUTE;

/**
 * Corrects the times of a visit, or says that the person left. What was recorded first stays beside what is corrected, for
 * the person and for tracing. Idempotent. Throws PERSON.NOT_FOUND, VISIT.NOT_FOUND,
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
  const original = originalOf(record, changed, now);
  const corrected = isSame
    ? record
    : await visits.changeTimes(record, { ...changed, original }).catch(lostRaceAs('WRITE.CONFLICT'));
  const around = await visitsAround(deps, personId, { at: recordedTime(record), now });
  const others = around.filter((visit) => visit.visitId !== visitId);
  return visitViews([corrected, ...others], now)[0] as Visit;
}

/** The first times stay however often they are corrected. To leave is no correction. */
function originalOf(record: VisitRecord, to: Moments, now: number): RecordedTimes | undefined {
  const isLeaving =
    to.at === record.at && record.leftAt === undefined && to.leftAt !== undefined && now - to.leftAt <= LEAVING_MS;
  if (isLeaving) return record.original;
  const { at, leftAt } = record.original ?? record;
  return { at, leftAt, changedAt: now };
}

interface Moments {
  readonly at: number;
  readonly leftAt: number | undefined;
}

function refuseWrongTimes(recorded: number, { at, leftAt }: Moments, now: number) {
  const wrong = timesFault(recorded, { arrivedAt: at, leftAt }, now);
  if (wrong === undefined) return;
  const { field, fault } = wrong;
  throw new InvalidInputError([{ pointer: `/${field}`, code: fault, detail: DETAILS[fault] }]);
}
