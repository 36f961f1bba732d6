import type { PersonId } from '@health-code/shared/person/person-id';
import type { Needs } from '../../config/deps.ts';
import { idsAfter, idsUntil, LAST_ID } from '../../stores/visit/visit-id.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { MAX_IN_BUCKET } from './too-many-visits.ts';

/** The ten minutes of a visit and those before are in it whole, so that no retry is missed and nobody is counted short. */
const LIMIT = 2 * MAX_IN_BUCKET;

/** When somebody was there, and when that is told. */
interface Told {
  readonly at: number;
  readonly now: number;
}

/**
 * The visits of a person nearest to an instant, in order of time: as many for somebody's third visit of the day as for the
 * three hundredth. Nothing stands after what is told at once, so what comes later is asked for only where it can be.
 */
export async function visitsAround(
  { stores }: Needs<never, 'visits'>,
  personId: PersonId,
  { at, now }: Told,
  isConsistent = false,
): Promise<VisitRecord[]> {
  const { visits } = stores;
  const [until, after] = await Promise.all([
    visits.listBetween(personId, { ...idsUntil(at), limit: LIMIT, order: 'backwards', isConsistent }),
    at === now ? [] : visits.listBetween(personId, { ...idsAfter(at), limit: LIMIT, order: 'forwards', isConsistent }),
  ]);
  return [...until, ...after].sort(byTime);
}

/** The visits right after one, of its ten minutes or later. */
export async function visitsAfter(
  { stores }: Needs<never, 'visits'>,
  { personId, visitId }: VisitRecord,
): Promise<VisitRecord[]> {
  const range = { from: visitId, to: LAST_ID, limit: MAX_IN_BUCKET + 1, order: 'forwards' } as const;
  return (await stores.visits.listBetween(personId, range)).filter((visit) => visit.visitId !== visitId);
}

/** As it was recorded: what somebody says afterwards of where they were excludes nothing. */
export const recordedTime = ({ at, original }: VisitRecord): number => original?.at ?? at;

/** At one instant, in the order in which they were recorded. */
function byTime(a: VisitRecord, b: VisitRecord): number {
  return recordedTime(a) - recordedTime(b) || (a.ordinal ?? 0) - (b.ordinal ?? 0) || (a.visitId < b.visitId ? -1 : 1);
}

/** The nearest visits on either side of an instant. */
export function nearest(
  around: readonly VisitRecord[],
  at: number,
): { readonly before: VisitRecord | undefined; readonly after: VisitRecord | undefined } {
  return {
    before: around.findLast((visit) => recordedTime(visit) <= at),
    after: around.find((visit) => recordedTime(visit) > at),
  };
}
