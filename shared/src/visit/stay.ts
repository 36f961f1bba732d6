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

export type TimesFault = 'other-day' | 'in-future' | 'before-arrival';

/** What is wrong with corrected times: a person may mend a visit within its own day, by Shanghai's calendar, and not into the future. */
export function timesFault(
  recorded: EpochMs,
  times: { readonly arrivedAt: EpochMs; readonly leftAt: EpochMs | undefined },
  now: EpochMs,
): TimesFault | undefined {
  const day = shanghaiDate(recorded);
  const moments = [times.arrivedAt, ...(times.leftAt === undefined ? [] : [times.leftAt])];
  if (day !== shanghaiDate(now) || moments.some((moment) => shanghaiDate(moment) !== day)) return 'other-day';
  if (moments.some((moment) => moment > now)) return 'in-future';
  return times.leftAt !== undefined && times.leftAt < times.arrivedAt ? 'before-arrival' : undefined;
}
