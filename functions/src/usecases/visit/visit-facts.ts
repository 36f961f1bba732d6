import { usualOutcome } from '@health-code/shared/entry/outcome';
import { statusAt } from '@health-code/shared/rules/evaluate';
import type { Reason } from '@health-code/shared/rules/status';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { type JudgeAtDoor, liveKnowledge } from '../entry/judge-at-door.ts';
import { publicPlaceView } from '../place/place-view.ts';

/** Somebody at an entrance at an instant. */
export interface Presence {
  readonly place: PlaceRecord;
  readonly entranceId: string;
  /** When they were there. */
  readonly at: number;
  /** When that was reported. */
  readonly now: number;
  /** What the door says. */
  readonly judge: JudgeAtDoor;
}

export type VisitFacts = Pick<
  VisitRecord,
  'personId' | 'place' | 'entranceId' | 'at' | 'colour' | 'ruleSet' | 'reason' | 'outcome' | 'expiresAt'
>;

/** What every visit records, however it came about: the colour of that time, why, and what the door said. */
export function visitFacts(
  { ruleSets, settings }: Needs<'ruleSets' | 'settings'>,
  snapshot: Snapshot,
  { place, entranceId, at, now, judge }: Presence,
): VisitFacts {
  const { colour, ruleSet, reasons } = statusAt(snapshot.timeline, ruleSets.at(now), at);
  const { code, hardEnd } = reasons[0] as Reason;
  const { outcome } = judge(liveKnowledge(snapshot, at), at);
  return {
    personId: snapshot.personId,
    place: publicPlaceView(place, entranceId),
    entranceId,
    at,
    colour,
    ruleSet,
    reason: { code, until: hardEnd },
    // Most doors say what the colour says, and an item that fits into 1 kB costs half.
    ...(outcome === usualOutcome(colour) ? {} : { outcome }),
    expiresAt: keptUntil('visit', at, settings),
  };
}
