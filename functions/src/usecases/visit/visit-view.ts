import { usualOutcome } from '@health-code/shared/entry/outcome';
import { shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { type Stay, staysOf } from '@health-code/shared/visit/stay';
import type { Visit } from '@health-code/shared/visit/visit';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { originalTimes } from '../place/original-times.ts';

/** What is sent within a minute was sent at once. */
const LATE_MS = MS_PER_MINUTE;

/** A person's visits as stays, in the order given. */
export function visitViews(records: readonly VisitRecord[], now: number): Visit[] {
  const recorded = records.map(({ at, leftAt, place }) => ({ at, leftAt, kind: place.kind }));
  const stays = staysOf(recorded, now);
  return records.map((record, index) => visitView(record, stays[index] as Stay, now));
}

function visitView(record: VisitRecord, { leftAt, endedBy }: Stay, now: number): Visit {
  const { visitId, at, place, method, colour, outcome, ruleSet, locationVerdict, recordedAt } = record;
  return {
    visitId,
    at: toIso(at),
    place,
    method,
    colour,
    outcome: outcome ?? usualOutcome(colour),
    ruleSet,
    locationVerdict,
    leftAt: leftAt === undefined ? null : toIso(leftAt),
    endedBy: endedBy ?? null,
    original: originalTimes(record),
    isLate: recordedAt !== undefined && recordedAt - at > LATE_MS,
    isOpen: shanghaiDate(at) === shanghaiDate(now),
  };
}
