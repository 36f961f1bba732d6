import { PROOF_LEVELS, type ProofLevel } from '@health-code/shared/identity/proof-level';
import type { Needs } from '../../config/deps.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';

/** A person who proved that they are the one whose account it is: whoever may not read people asks for the note. Idempotent. */
export async function noteProof(deps: Needs<never, 'people'>, record: PersonRecord): Promise<void> {
  const { accountId, relation, proof } = record;
  if (relation === 'relative' || proof.level === 'declared') return;
  const level = highest([...(await provedIn(deps, accountId)), proof.level]);
  if ((await deps.stores.people.findProof(accountId)) !== level) await deps.stores.people.noteProof(accountId, level);
}

/** The same for an account that somebody left. */
export async function noteProofWithout(deps: Needs<never, 'people'>, accountId: string): Promise<void> {
  if ((await deps.stores.people.findProof(accountId)) === undefined) return;
  await deps.stores.people.noteProof(accountId, highest(await provedIn(deps, accountId)));
}

async function provedIn({ stores }: Needs<never, 'people'>, accountId: string): Promise<ProofLevel[]> {
  const people = await stores.people.getMany(await stores.people.listIds(accountId));
  return people
    .filter((person) => person.accountId === accountId && person.relation === 'self')
    .map(({ proof }) => proof.level);
}

const highest = (levels: readonly ProofLevel[]): ProofLevel =>
  PROOF_LEVELS[Math.max(0, ...levels.map((level) => PROOF_LEVELS.indexOf(level)))] as ProofLevel;
