import { provesAtLeast } from '@health-code/shared/identity/proof-level';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { ProofAnswer } from '@health-code/shared/person/proof-answer';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { noteProof } from '../holding/note-proof.ts';
import { openedProfile } from '../holding/opened-profile.ts';
import { openSnapshotOf, type ProfileSnapshotNeeds } from '../holding/profile-snapshot.ts';
import { type Proved, type ProveNeeds, proveInPerson, proveLevel } from '../holding/prove-level.ts';
import { requireOwnPerson } from './require-own-person.ts';

type IdentityNeeds = ProfileSnapshotNeeds & ProveNeeds & Needs<never, 'people'>;

export interface ProveIdentity extends Call {
  readonly personId: PersonId;
}

/**
 * Proves a person whom the account holds, as surely as it can now. Idempotent: what was proved once is not asked for again. Throws
 * PERSON.NOT_FOUND, PROOF.CONTRADICTED, PROOF.BUSY, PROOF.UNAVAILABLE, REQUEST.TOO_MANY, WRITE.CONFLICT.
 */
export async function proveIdentity(
  deps: IdentityNeeds,
  { caller, personId, now }: ProveIdentity,
): Promise<ProofAnswer> {
  const snapshot = await requireOwnPerson(deps, caller, 'person.prove', personId);
  const record = await deps.stores.people.find(personId);
  if (record?.accountId !== caller.accountId) throw new DomainError('PERSON.NOT_FOUND');
  const proved = await whatIsNew(deps, record, now);
  // Nothing was typed here, so there is no field to name.
  if (proved?.kind === 'contradicted') throw new DomainError('PROOF.CONTRADICTED');
  const next = proved?.kind === 'proof' ? await raise(deps, record, proved) : record;
  const { level } = next.proof;
  if (snapshot.proofLevel !== level) await openSnapshotOf(deps, next, now);
  await noteProof(deps, next);
  return { outcome: proved?.kind === 'none' ? proved.because : 'proved', level };
}

/** Undefined where nothing more is to be proved. */
async function whatIsNew(deps: IdentityNeeds, record: PersonRecord, now: number): Promise<Proved | undefined> {
  const { accountId, personId, relation, tenure, documentType, nationality, proof } = record;
  const { name, number, phone } = openedProfile(deps, record);
  const document = { type: documentType, number, ...(nationality === undefined ? {} : { nationality }) };
  const claim = { accountId, personId, name, document, phone, relation, tenure };
  if (proof.level === 'declared') return proveLevel(deps, claim, now);
  return proof.level === 'seen' ? undefined : proveInPerson(deps, claim, now);
}

async function raise(
  { stores }: IdentityNeeds,
  record: PersonRecord,
  { proof }: Extract<Proved, { kind: 'proof' }>,
): Promise<PersonRecord> {
  if (provesAtLeast(record.proof.level, proof.level)) return record;
  const next = { ...record, proof, revision: record.revision + 1 };
  await stores.people.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  return next;
}
