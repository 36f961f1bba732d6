import { type PlaceKind, stayMinutes } from '../place/place-kinds.ts';
import { type EpochMs, shanghaiDate } from '../time/shanghai.ts';
import { MS_PER_MINUTE } from '../time/units.ts';

/** What ended a stay: the person said so, they checked in elsewhere, or the time after which nobody is still there. */
export const STAY_ENDS = ['self', 'next', 'auto'] as const;
export type StayEnd = (typeof STAY_ENDS)[number];

export interface Stay {
  readonly arrivedAt: EpochMs;
  /** Undefined while the person is inside. */
  readonly leftAt: EpochMs | undefined;
  readonly endedBy: StayEnd | undefined;
}

/** A visit as it was recorded. */
export interface RecordedVisit {
  readonly at: EpochMs;
  readonly leftAt: EpochMs | undefined;
  readonly kind: PlaceKind;
}

/**
 * The stays of a person, in the order of the visits given. Nobody is at two places at once: a stay ends when the next
 * begins. Nothing of this is written, because it follows from the visits.
 */
export function staysOf(visits: readonly RecordedVisit[], now: EpochMs): Stay[] {
  const times = visits.map(({ at }) => at).sort((a, b) => a - b);
  return visits.map((visit) => {
    const next = times.find((time) => time > visit.at);
    const ends: [EpochMs, StayEnd][] = [
      [visit.leftAt ?? Number.POSITIVE_INFINITY, 'self'],
      [next ?? Number.POSITIVE_INFINITY, 'next'],
      [visit.at + stayMinutes(visit.kind) * MS_PER_MINUTE, 'auto'],
    ];
    const [leftAt, endedBy] = ends.reduce((first, end) => (end[0] < first[0] ? end : first));
    return leftAt > now
      ? { arrivedAt: visit.at, leftAt: undefined, endedBy: undefined }
      : { arrivedAt: visit.at, leftAt, endedBy };
  });
}

/** The time of a visit that is wrong, and how. */
export interface TimesFault {
  readonly field: 'arrivedAt' | 'leftAt';
  readonly fault: 'other-day' | 'in-future' | 'before-arrival';
}

/** What is wrong with corrected times: a person may mend a visit within its own day, by Shanghai's calendar, and not into the future. */
export function timesFault(
  recorded: EpochMs,
  { arrivedAt, leftAt }: { readonly arrivedAt: EpochMs; readonly leftAt: EpochMs | undefined },
  now: EpochMs,
): TimesFault | undefined {
  const arrival = momentFault(recorded, arrivedAt, now);
  if (arrival !== undefined) return { field: 'arrivedAt', fault: arrival };
  if (leftAt === undefined) return undefined;
  const leaving = momentFault(recorded, leftAt, now) ?? (leftAt < arrivedAt ? 'before-arrival' : undefined);
  return leaving && { field: 'leftAt', fault: leaving };
}

function momentFault(recorded: EpochMs, moment: EpochMs, now: EpochMs): 'other-day' | 'in-future' | undefined {
  const day = shanghaiDate(recorded);
  if (day !== shanghaiDate(now) || shanghaiDate(moment) !== day) return 'other-day';
  return moment > now ? 'in-future' : undefined;
}
