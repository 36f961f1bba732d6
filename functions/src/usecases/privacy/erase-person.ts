import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { allCredentials } from '../../codes/outdated-credentials.ts';
import { forEachConcurrently } from '../../concurrently.ts';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { findPaperCodeInForce } from '../card/paper-code-in-force.ts';
import { noteProofWithout } from '../holding/note-proof.ts';
import { giveUpPlace, type PassNeeds, settlePassing } from '../holding/pass-person.ts';
import { whatRestricts } from './what-restricts.ts';

export type EraseNeeds = PassNeeds & Needs<never, 'accesses' | 'inPersonProofs'>;

export interface Erasure {
  readonly personId: PersonId;
  readonly accountId: string;
  readonly now: number;
}

/** So many looks are deleted by one request: it ends in time, however often somebody was looked at. */
export const LOOKS_AT_ONCE = 500;
const AT_ONCE = 8;

/**
 * Deletes what is known of a person but for what still restricts them, and says whether all of it is done; if not, another call
 * goes on. What lets anybody in goes first, the profile and the list that lead to the rest go last; each step can be done again.
 * Throws PERSON.NOT_FOUND for one who is another account's by now.
 */
export async function erasePerson(deps: EraseNeeds, erasure: Erasure): Promise<boolean> {
  const { personId, accountId, now } = erasure;
  const { snapshots, accesses } = deps.stores;
  await settleFormer(deps, erasure);
  await takeCodesBack(deps, erasure);
  await removeCards(deps, erasure);
  await forgetFacts(deps, personId, now);
  if (!(await accesses.removeSome(personId, LOOKS_AT_ONCE)).isDone) return false;
  await deps.stores.inPersonProofs.remove(personId);
  await snapshots.remove(personId);
  await removeProfile(deps, erasure);
  await giveUpPlace(deps, accountId, personId);
  await noteProofWithout(deps, accountId);
  return true;
}

/** The tenure is noted, so that a code of it that was taken back is not issued once more. */
async function removeProfile(deps: EraseNeeds, { personId, accountId, now }: Erasure): Promise<void> {
  const { people } = deps.stores;
  const found = await people.find(personId);
  if (found === undefined) return;
  if (found.accountId !== accountId) throw new DomainError('PERSON.NOT_FOUND');
  await people.noteTenure(personId, found.tenure, keptUntil('formerTenure', now, deps.settings));
  await people.remove(personId, accountId).catch(lostRaceAs('PERSON.NOT_FOUND'));
}

/** Whoever held the person before is told, and where their own list says so still, that ends. */
async function settleFormer(deps: EraseNeeds, { personId, accountId, now }: Erasure): Promise<void> {
  const found = await deps.stores.people.find(personId);
  if (found?.accountId === accountId) await settlePassing(deps, found, now);
}

/** Codes in hand, and the paper code, which stays as a revoked one so that a copy of the card is known as such. */
async function takeCodesBack(deps: EraseNeeds, { personId, now }: Erasure): Promise<void> {
  const { snapshots, revocations, paperCodes } = deps.stores;
  const snapshot = await snapshots.findLatest(personId);
  if (snapshot !== undefined) await revocations.add(await allCredentials(deps, snapshot, now));
  const paper = await findPaperCodeInForce(deps, personId, now);
  if (paper !== undefined) await paperCodes.put({ ...paper, state: 'revoked' });
  await paperCodes.removeLatest(personId);
}

async function removeCards({ stores }: EraseNeeds, { personId, now }: Erasure): Promise<void> {
  const cards = await stores.cityCards.listByPerson(personId, now);
  await forEachConcurrently(cards, AT_ONCE, (card) => stores.cityCards.remove(card));
}

/** What restricts the person stays until it ends and not a day longer: else to delete would be a way to green. */
async function forgetFacts(deps: EraseNeeds, personId: PersonId, now: number): Promise<void> {
  const { facts } = deps.stores;
  const all = await facts.list(personId, now);
  const restriction = await whatRestricts(deps, all, now);
  const kept = new Set(restriction?.facts.map(({ id }) => id));
  const endsAt = (restriction?.until ?? now) + MS_PER_DAY;
  await forEachConcurrently([...kept], AT_ONCE, (id) => facts.endAt(personId, id, endsAt));
  await facts.remove(
    personId,
    all.map(({ id }) => id).filter((id) => !kept.has(id)),
  );
  await facts.removeHeld(personId, await facts.listHeldIds(personId));
}
