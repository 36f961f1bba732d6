import type { PersonId } from '@health-code/shared/person/person-id';
import type { Needs } from '../../config/deps.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { refreshSnapshot, type SnapshotNeeds } from './refresh-snapshot.ts';

/** The snapshot of anybody, under the rules and the areas of now; undefined without one. */
export async function currentSnapshot(
  deps: SnapshotNeeds,
  personId: PersonId,
  now: number,
): Promise<Snapshot | undefined> {
  const snapshot = await deps.stores.snapshots.find(personId);
  return snapshot && bringUpToDate(deps, snapshot, now);
}

/**
 * A new rule set or a new list of risk areas rewrites nothing by itself: the first read that finds an older snapshot makes
 * it again. A list that changed nothing where the person was is no news for them, and costs them neither read nor write.
 */
export async function bringUpToDate(deps: SnapshotNeeds, snapshot: Snapshot, now: number): Promise<Snapshot> {
  return (await isCurrent(deps, snapshot, now)) ? snapshot : refreshSnapshot(deps, snapshot.personId, now);
}

async function isCurrent(
  { ruleSets, riskAreas }: Needs<'ruleSets' | 'riskAreas'>,
  { timeline, presence }: Snapshot,
  now: number,
): Promise<boolean> {
  if (presence === undefined || timeline.ruleSetId !== ruleSets.at(now).id) return false;
  const register = await riskAreas.current(now);
  return !register.hasNewsFor(presence.divisions, presence.riskAreas);
}
