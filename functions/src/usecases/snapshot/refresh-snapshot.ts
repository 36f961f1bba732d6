import type { Fact } from '@health-code/shared/facts/fact';
import { knownFacts } from '@health-code/shared/facts/known-facts';
import { divisionsOf } from '@health-code/shared/facts/presence';
import type { PersonId } from '@health-code/shared/person/person-id';
import { strictness } from '@health-code/shared/rules/colour';
import { buildTimeline, colourAt } from '@health-code/shared/rules/timeline';
import { hasPassed, outdatedCredentials } from '../../codes/outdated-credentials.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';

/** Each lost race means that another writer made progress; more than this at once for one person is no accident. */
const MAX_RACES = 8;

/** What it takes to work a snapshot out and to write it. */
export type SnapshotNeeds = Needs<
  'ruleSets' | 'riskAreas' | 'cipher' | 'codeKeys' | 'codeSecrets',
  'snapshots' | 'facts' | 'revocations'
>;

/** Brings the snapshot up to date with the facts. Throws PERSON.NOT_FOUND for a person without one, WRITE.CONFLICT. */
export async function refreshSnapshot(deps: SnapshotNeeds, personId: PersonId, now: number): Promise<Snapshot> {
  const snapshot = await refreshSnapshotIfAny(deps, personId, now);
  if (snapshot === undefined) throw new DomainError('PERSON.NOT_FOUND');
  return snapshot;
}

/** Brings the snapshot up to date with facts that others brought in; of a person without one, the facts wait for it. */
export async function refreshSnapshotIfAny(
  deps: SnapshotNeeds,
  personId: PersonId,
  now: number,
): Promise<Snapshot | undefined> {
  return rewriteSnapshot(deps, personId, now, (current) => current);
}

/** What a snapshot says besides what follows from the facts. */
export type SnapshotHead = Pick<
  Snapshot,
  'accountId' | 'tenure' | 'proofLevel' | 'relation' | 'sealedName' | 'sealedHint' | 'agreed'
>;

/**
 * Reads the snapshot's revision first and the facts after it: whoever then wins the conditional write has seen every
 * fact that the loser had seen, and the loser starts over. Without a head there is nothing to write: undefined.
 */
export async function rewriteSnapshot(
  deps: SnapshotNeeds,
  personId: PersonId,
  now: number,
  headOf: (current: Snapshot | undefined) => SnapshotHead | undefined | Promise<SnapshotHead>,
): Promise<Snapshot | undefined> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const current = await deps.stores.snapshots.findLatest(personId);
    const head = await headOf(current);
    if (head === undefined) return undefined;
    const facts = await deps.stores.facts.list(personId, now);
    const implied = await whatFollows(deps, facts, now);
    const next: Snapshot = { personId, ...head, ...implied, revision: (current?.revision ?? 0) + 1 };
    if (current !== undefined) await revokeOutdated(deps, current, next, now);
    const won = await isWritten(deps.stores.snapshots.put(next));
    if (won && (current !== undefined || (await hasAll(deps, facts, personId, now)))) return next;
  }
  throw new DomainError('WRITE.CONFLICT');
}

/** Before the stricter snapshot is written: if this breaks off, whoever finishes the change finds the old one and does it again. */
async function revokeOutdated(deps: SnapshotNeeds, current: Snapshot, next: Snapshot, now: number): Promise<void> {
  const isStricter = strictness(colourAt(next.timeline, now)) > strictness(colourAt(current.timeline, now));
  if (!isStricter && !hasPassed(current, next)) return;
  await deps.stores.revocations.add(await outdatedCredentials(deps, current, next, now));
}

/** What the facts imply under the rules and the risk areas of now. */
export async function whatFollows(
  deps: Needs<'ruleSets' | 'riskAreas'>,
  facts: readonly Fact[],
  now: number,
): Promise<Pick<Snapshot, 'timeline' | 'presence'>> {
  const register = await deps.riskAreas.current(now);
  // Whatever is stored is known: the clock of the process that recorded it may be a little ahead of this one's.
  const known = knownFacts(facts, Number.POSITIVE_INFINITY);
  const divisions = divisionsOf(known);
  return {
    timeline: buildTimeline(known, deps.ruleSets.at(now), register.areasOver(divisions)),
    presence: { riskAreas: register.version, divisions },
  };
}

/**
 * A source that brings a fact before there is a snapshot leaves it to whoever makes the first one. If that was made from
 * facts read a moment too early, it is made again.
 */
async function hasAll(deps: SnapshotNeeds, facts: readonly Fact[], personId: PersonId, now: number): Promise<boolean> {
  return (await deps.stores.facts.list(personId, now)).length === facts.length;
}
