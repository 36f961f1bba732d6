import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { visitIdAt } from '../../stores/visit/visit-id.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { ordinalOf } from './too-many-visits.ts';
import { isSameIntention } from './visit-fingerprint.ts';
import { nearest, recordedTime } from './visits-around.ts';

/** A visit before it has its place among the others of its person. */
export type VisitDraft = Omit<VisitRecord, 'visitId' | 'ordinal'>;

/**
 * What becomes of a visit: a `new` one is to be written; a `retry` has the same intention as one that stands; a `repeat`
 * has another and is the same visit all the same; `reused` is the intention of another request; `spent` is what was good
 * for one visit, and had it.
 */
export type SettledVisit =
  | { readonly kind: 'new' | 'retry' | 'repeat'; readonly record: VisitRecord }
  | { readonly kind: 'reused' | 'spent' };

/** Who scans the poster once more at the same place, at another entrance or with another phone, has not come twice. */
const REPEAT_MS = 5 * MS_PER_MINUTE;

/** What a visit is among those around it. `onlyId` is the id of the one visit that its evidence is good for. */
export function settleVisit(
  deps: Needs<'ids'>,
  around: readonly VisitRecord[],
  draft: VisitDraft,
  onlyId?: string,
): SettledVisit {
  const known = around.find((visit) => isSameIntention(visit, draft));
  if (known !== undefined)
    return known.fingerprint === draft.fingerprint ? { kind: 'retry', record: known } : { kind: 'reused' };
  if (around.some(({ visitId }) => visitId === onlyId)) return { kind: 'spent' };
  const repeated = repeatedBy(around, draft);
  if (repeated !== undefined) return { kind: 'repeat', record: repeated };
  const visitId = onlyId ?? idAmong(deps, around, draft);
  return { kind: 'new', record: { ...draft, visitId, ordinal: ordinalOf(around, draft.at) } };
}

/**
 * The id stands for the gap between two visits, so that of two requests that saw the same visits only one is written:
 * with another key, from another phone, or by a member of staff.
 */
function idAmong({ ids }: Needs<'ids'>, around: readonly VisitRecord[], { personId, at }: VisitDraft): string {
  const { before, after } = nearest(around, at);
  return visitIdAt(at, ids.intention(personId, 'visit', before?.visitId ?? '', after?.visitId ?? ''));
}

/** The visit that this one repeats. A scan from afar is no stay: whoever arrives does not repeat it, and it repeats no arrival. */
function repeatedBy(around: readonly VisitRecord[], draft: VisitDraft): VisitRecord | undefined {
  const isRemote = (visit: VisitDraft) => visit.locationVerdict === 'remote';
  const alike = around.filter((visit) => isRemote(visit) === isRemote(draft));
  const { before, after } = nearest(alike, draft.at);
  return [before, after].find((visit) => visit !== undefined && isRepeat(visit, draft));
}

function isRepeat(visit: VisitRecord, draft: VisitDraft): boolean {
  const hasLeft = visit.leftAt !== undefined && visit.leftAt <= draft.at;
  const isNear = Math.abs(recordedTime(visit) - draft.at) <= REPEAT_MS;
  return visit.place.placeId === draft.place.placeId && isNear && !hasLeft;
}

/** Each loser of a race sees one more visit at its next try. */
const ATTEMPTS = 8;

/** Writes a new visit, and settles it once more with fresh eyes each time another was faster. Throws WRITE.CONFLICT. */
export async function writeSettled(
  { stores }: Needs<never, 'visits'>,
  first: SettledVisit,
  settleAgain: () => Promise<SettledVisit>,
): Promise<SettledVisit> {
  let settled = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (settled.kind !== 'new') return settled;
    const stored = await stores.visits.add(settled.record);
    if (stored.fingerprint === settled.record.fingerprint) return { kind: 'new', record: stored };
    settled = await settleAgain();
  }
  throw new DomainError('WRITE.CONFLICT');
}
