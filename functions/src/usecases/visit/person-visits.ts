import { outcomeFor } from '@health-code/shared/entry/outcome';
import type { PersonId } from '@health-code/shared/person/person-id';
import { fromIso, shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import { type Stay, staysOf, timesFault } from '@health-code/shared/visit/stay';
import type { Visit } from '@health-code/shared/visit/visit';
import type { Deps } from '../../config/deps.ts';
import { DomainError, InvalidInputError, lostRaceAs } from '../../domain-error.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { getOwnSnapshot } from '../code/snapshots.ts';

/** A person's visits of 30 days, newest first: one query. Throws PERSON.NOT_FOUND. */
export async function listVisits(deps: Deps, accountId: string, personId: PersonId, now: number): Promise<Visit[]> {
  await getOwnSnapshot(deps, accountId, personId, now);
  const records = await deps.stores.visits.listByPerson(personId, now);
  const stays = staysOf(records.map(recordedVisit), now);
  return records.map((record, index) => visitView(record, stays[index] as Stay, now));
}

export interface CorrectVisit {
  readonly accountId: string;
  readonly personId: PersonId;
  readonly visitId: string;
  readonly times: { readonly arrivedAt: string; readonly leftAt: string | null };
  readonly now: number;
}

const FAULTS = {
  'other-day': 'a visit is corrected within its own day',
  'in-future': 'lies in the future',
  'before-arrival': 'lies before the arrival',
} as const;

/** Corrects the times of a visit, or says that the person left. The same times again change nothing. Throws VISIT.NOT_FOUND, REQUEST.INVALID, WRITE.CONFLICT. */
export async function correctVisit(deps: Deps, call: CorrectVisit): Promise<Visit> {
  const { accountId, personId, visitId, now } = call;
  await getOwnSnapshot(deps, accountId, personId, now);
  const record = await deps.stores.visits.find(personId, visitId);
  if (record === undefined || record.expiresAt <= now) throw new DomainError('VISIT.NOT_FOUND');
  const times = { arrivedAt: fromIso(call.times.arrivedAt), leftAt: instantOrNone(call.times.leftAt) };
  const fault = timesFault(record.at, times, now);
  if (fault !== undefined) {
    const pointer = fault === 'before-arrival' ? '/leftAt' : '/arrivedAt';
    throw new InvalidInputError([{ pointer, code: fault, detail: FAULTS[fault] }]);
  }
  const changed = { at: times.arrivedAt, leftAt: times.leftAt };
  const isSame = record.at === changed.at && record.leftAt === changed.leftAt;
  if (!isSame) await deps.stores.visits.changeTimes(record, changed).catch(lostRaceAs('WRITE.CONFLICT'));
  const visits = await listVisits(deps, accountId, personId, now);
  return visits.find((visit) => visit.visitId === visitId) as Visit;
}

const instantOrNone = (text: string | null): number | undefined => (text === null ? undefined : fromIso(text));

const recordedVisit = ({ at, leftAt, place }: VisitRecord) => ({ at, leftAt, kind: place.kind });

function visitView(record: VisitRecord, stay: Stay, now: number): Visit {
  return {
    visitId: record.visitId,
    at: toIso(record.at),
    place: record.place,
    method: record.method,
    colour: record.colour,
    outcome: record.outcome ?? outcomeFor(record.colour),
    ruleSet: record.ruleSet,
    locationVerdict: record.locationVerdict,
    leftAt: stay.leftAt === undefined ? null : toIso(stay.leftAt),
    endedBy: stay.endedBy ?? null,
    isLate: record.recordedAt !== undefined && record.recordedAt - record.at > LATE_MS,
    isOpen: shanghaiDate(record.at) === shanghaiDate(now),
  };
}

/** What is sent within a minute was sent at once. */
const LATE_MS = 60_000;
