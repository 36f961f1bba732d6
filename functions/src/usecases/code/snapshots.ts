import { identityHint, writeIdentityHint } from '@health-code/shared/code/identity-hint';
import type { Fact } from '@health-code/shared/facts/fact';
import { knownFacts } from '@health-code/shared/facts/known-facts';
import { divisionsOf } from '@health-code/shared/facts/presence';
import { maskName } from '@health-code/shared/identity/mask';
import type { PersonId } from '@health-code/shared/person/person-id';
import { strictness } from '@health-code/shared/rules/colour';
import { buildTimeline, colourAt } from '@health-code/shared/rules/timeline';
import type { Deps } from '../../config/deps.ts';
import { ConditionFailedError, DomainError } from '../../domain-error.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { fieldContext } from '../person/person-view.ts';
import { outdatedCredentials } from './issue-credential.ts';

/** Each lost race means that another writer made progress; more than this at once for one person is no accident. */
const MAX_RACES = 8;

export interface SnapshotOwner {
  readonly personId: PersonId;
  readonly accountId: string;
  readonly name: string;
  readonly documentNumber: string;
}

/** Writes the first snapshot of a person, or brings the name of an existing one up to date. */
export async function openSnapshot(deps: Deps, owner: SnapshotOwner, now: number): Promise<void> {
  const masked = maskName(owner.name);
  const sealedName = deps.cipher.seal(masked, fieldContext(owner.personId, 'masked-name'));
  const hint = hintFor(owner.name, owner.documentNumber);
  const sealedHint = hint && deps.cipher.seal(hint, fieldContext(owner.personId, 'identity-hint'));
  await rewrite(deps, owner.personId, now, () => ({ accountId: owner.accountId, sealedName, sealedHint }));
}

/** What a code shows of an identity, in one text; undefined for a name of which nothing can be shown. */
export function hintFor(name: string, documentNumber: string): string | undefined {
  try {
    return writeIdentityHint(identityHint(name, documentNumber));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Brings the snapshot up to date with facts that others brought in; of a person without one, the facts wait for it. */
export async function refreshSnapshotIfAny(deps: Deps, personId: PersonId, now: number): Promise<Snapshot | undefined> {
  return rewrite(deps, personId, now, (current) => current);
}

/** Brings the snapshot up to date with the facts. Throws PERSON.NOT_FOUND for a person without one. */
export async function refreshSnapshot(deps: Deps, personId: PersonId, now: number): Promise<Snapshot> {
  const snapshot = await refreshSnapshotIfAny(deps, personId, now);
  if (snapshot === undefined) throw new DomainError('PERSON.NOT_FOUND');
  return snapshot;
}

type SnapshotHead = Pick<Snapshot, 'accountId' | 'sealedName' | 'sealedHint'>;

/**
 * Reads the snapshot's revision first and the facts after it: whoever then wins the conditional write has seen every
 * fact that the loser had seen, and the loser starts over. Without a head there is nothing to write: undefined.
 */
async function rewrite(
  deps: Deps,
  personId: PersonId,
  now: number,
  headOf: (current: Snapshot | undefined) => SnapshotHead | undefined,
): Promise<Snapshot | undefined> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const current = await deps.stores.snapshots.findLatest(personId);
    const head = headOf(current);
    if (head === undefined) return undefined;
    const facts = await deps.stores.facts.list(personId, now);
    const judged = await judge(deps, facts, now);
    const next: Snapshot = { personId, ...head, ...judged, revision: (current?.revision ?? 0) + 1 };
    if (current !== undefined) await revokeOutdated(deps, current, next, now);
    const isWritten = await won(deps.stores.snapshots.put(next));
    if (isWritten && (current !== undefined || (await hasAll(deps, facts, personId, now)))) return next;
  }
  throw new DomainError('WRITE.CONFLICT');
}

/** Before the stricter snapshot is written: if this breaks off, whoever finishes the change finds the old one and does it again. */
async function revokeOutdated(deps: Deps, current: Snapshot, next: Snapshot, now: number): Promise<void> {
  if (strictness(colourAt(next.timeline, now)) <= strictness(colourAt(current.timeline, now))) return;
  await deps.stores.revocations.add(await outdatedCredentials(deps, current, next, now));
}

/** What the facts imply under the rules and the risk areas of now. */
async function judge(
  deps: Deps,
  facts: readonly Fact[],
  now: number,
): Promise<Pick<Snapshot, 'timeline' | 'presence'>> {
  const register = await deps.riskAreas.current(now);
  // Whatever is stored is known: the clock of the process that recorded it may be a little ahead of this one's.
  const known = knownFacts(facts, Number.POSITIVE_INFINITY);
  const divisions = divisionsOf(known);
  return {
    timeline: buildTimeline(known, deps.ruleSet, register.areasOver(divisions)),
    presence: { riskAreas: register.version, divisions },
  };
}

/**
 * A source that brings a fact before there is a snapshot leaves it to whoever makes the first one. If that was made from
 * facts read a moment too early, it is made again.
 */
async function hasAll(deps: Deps, facts: readonly Fact[], personId: PersonId, now: number): Promise<boolean> {
  return (await deps.stores.facts.list(personId, now)).length === facts.length;
}

async function won(write: Promise<void>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailedError) return false;
    throw error;
  }
}

/** The snapshot of a person whom the account holds, under the rule set in force. Throws PERSON.NOT_FOUND for everyone else's. */
export async function getOwnSnapshot(
  deps: Deps,
  accountId: string,
  personId: PersonId,
  now: number,
): Promise<Snapshot> {
  const snapshot = await deps.stores.snapshots.find(personId);
  return ownedAndCurrent(deps, accountId, snapshot, now);
}

/** The same for several people at once, in the order asked for. */
export async function getOwnSnapshots(
  deps: Deps,
  accountId: string,
  personIds: readonly PersonId[],
  now: number,
): Promise<Snapshot[]> {
  const found = await deps.stores.snapshots.getMany(personIds);
  const byId = new Map(found.map((snapshot) => [snapshot.personId, snapshot]));
  return Promise.all(personIds.map((id) => ownedAndCurrent(deps, accountId, byId.get(id), now)));
}

/**
 * A new rule set or a new list of risk areas rewrites nothing by itself: the first read that finds an older snapshot makes
 * it again. A list that changed nothing where the person was is no news for them, and costs them neither read nor write.
 */
async function ownedAndCurrent(
  deps: Deps,
  accountId: string,
  snapshot: Snapshot | undefined,
  now: number,
): Promise<Snapshot> {
  if (snapshot?.accountId !== accountId) throw new DomainError('PERSON.NOT_FOUND');
  if (await isCurrent(deps, snapshot, now)) return snapshot;
  return refreshSnapshot(deps, snapshot.personId, now);
}

/** The snapshot of anybody, under the rules and the areas of now; undefined without one. */
export async function currentSnapshot(deps: Deps, personId: PersonId, now: number): Promise<Snapshot | undefined> {
  const snapshot = await deps.stores.snapshots.find(personId);
  if (snapshot === undefined || (await isCurrent(deps, snapshot, now))) return snapshot;
  return refreshSnapshot(deps, personId, now);
}

async function isCurrent(deps: Deps, { timeline, presence }: Snapshot, now: number): Promise<boolean> {
  if (presence === undefined || timeline.ruleSetId !== deps.ruleSet.id) return false;
  const register = await deps.riskAreas.current(now);
  return !register.hasNewsFor(presence.divisions, presence.riskAreas);
}
