import { maskName } from '@health-code/shared/identity/mask';
import type { PersonId } from '@health-code/shared/identity/person';
import { buildTimeline } from '@health-code/shared/rules/timeline';
import type { Deps } from '../config/deps.ts';
import { ConditionFailedError, DomainError } from '../domain-error.ts';
import type { Snapshot } from '../stores/snapshot-store.ts';
import { fieldContext } from './person-view.ts';

/** Each lost race means that another writer made progress; more than this at once for one person is no accident. */
const MAX_RACES = 8;

export interface SnapshotOwner {
  readonly personId: PersonId;
  readonly accountId: string;
  readonly name: string;
}

/** Writes the first snapshot of a person, or brings the name of an existing one up to date. */
export async function openSnapshot(deps: Deps, owner: SnapshotOwner, now: number): Promise<Snapshot> {
  const masked = maskName(owner.name);
  const sealedName = deps.cipher.seal(masked, fieldContext(owner.personId, 'masked-name'));
  return rewrite(deps, owner.personId, now, () => ({ accountId: owner.accountId, sealedName }));
}

/** Brings the snapshot up to date with the facts. The person must have one. */
export async function refreshSnapshot(deps: Deps, personId: PersonId, now: number): Promise<Snapshot> {
  return rewrite(deps, personId, now, (current) => {
    if (current === undefined) throw new DomainError('PERSON.NOT_FOUND');
    return { accountId: current.accountId, sealedName: current.sealedName };
  });
}

/**
 * Reads the snapshot's revision first and the facts after it: whoever then wins the conditional write has seen every
 * fact that the loser had seen, and the loser starts over.
 */
async function rewrite(
  deps: Deps,
  personId: PersonId,
  now: number,
  head: (current: Snapshot | undefined) => Pick<Snapshot, 'accountId' | 'sealedName'>,
): Promise<Snapshot> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const current = await deps.stores.snapshots.findLatest(personId);
    const facts = await deps.stores.facts.list(personId, now);
    const timeline = buildTimeline(facts, deps.ruleSet, []);
    const next: Snapshot = { personId, ...head(current), timeline, revision: (current?.revision ?? 0) + 1 };
    if (await won(deps.stores.snapshots.put(next))) return next;
  }
  throw new DomainError('WRITE.CONFLICT');
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

/** A snapshot made under another rule set is made again by the first read that finds it: a new rule set rewrites nothing by itself. */
async function ownedAndCurrent(
  deps: Deps,
  accountId: string,
  snapshot: Snapshot | undefined,
  now: number,
): Promise<Snapshot> {
  if (snapshot?.accountId !== accountId) throw new DomainError('PERSON.NOT_FOUND');
  if (snapshot.timeline.ruleSetId === deps.ruleSet.id) return snapshot;
  return refreshSnapshot(deps, snapshot.personId, now);
}
