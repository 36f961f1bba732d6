import { provesAtLeast } from '@health-code/shared/identity/proof-level';
import type { NewPerson } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import { declared, type PersonProof } from '../../stores/person/person-proof.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { contradiction } from './contradiction.ts';
import { type Bid, decideHolder } from './decide-holder.ts';
import { handoverHash } from './handover-hash.ts';
import { nextTenure, type PassNeeds, settlePassing } from './pass-person.ts';
import { type Claim, type Proved, type ProveNeeds, proveInPerson, proveLevel } from './prove-level.ts';
import { hasName } from './same-name.ts';

export type ClaimNeeds = PassNeeds & ProveNeeds;

/** An account that asks to hold a person. */
export interface PersonClaim {
  readonly accountId: string;
  readonly personId: PersonId;
  readonly person: NewPerson;
  readonly now: number;
}

/** Each lost race means that another writer made progress. */
const MAX_RACES = 4;

/**
 * Decides who holds a person and writes it, in one conditional write of the profile; what follows from it is for the caller.
 * Throws PERSON.CLAIMED, PROOF.CONTRADICTED, HANDOVER.UNKNOWN, REQUEST.TOO_MANY, WRITE.CONFLICT.
 */
export async function claimPerson(
  deps: ClaimNeeds,
  claim: PersonClaim,
): Promise<{ record: PersonRecord; created: boolean }> {
  const { people } = deps.stores;
  for (let race = 0; race < MAX_RACES; race += 1) {
    const before = await people.find(claim.personId);
    if (before !== undefined && before.leaving.length > 0 && before.accountId !== claim.accountId) {
      await settlePassing(deps, before, claim.now);
      continue;
    }
    const bid = await bidOf(deps, before, claim);
    const record = before === undefined ? await firstRecord(deps, claim, bid) : nextRecord(deps, before, claim, bid);
    if (await isWritten(people.put(record))) return { record, created: before === undefined };
  }
  throw new DomainError('WRITE.CONFLICT');
}

async function bidOf(deps: ClaimNeeds, before: PersonRecord | undefined, claim: PersonClaim): Promise<Bid> {
  const { accountId, personId, person } = claim;
  const isSameName = before !== undefined && hasName(deps, before, person.name);
  const codeHash = person.handover && handoverHash(deps, personId, person.handover);
  const proved = await whatIsProved(deps, before, claim, isSameName);
  return { accountId, document: person.document, proved, codeHash, isSameName };
}

const NOTHING_NEW: Proved = { kind: 'none', because: 'unknown' };

/** The service is paid for each question: it is asked only where its word could change something. */
async function whatIsProved(
  deps: ClaimNeeds,
  before: PersonRecord | undefined,
  { accountId, personId, person, now }: PersonClaim,
  isSameName: boolean,
): Promise<Proved> {
  const claim = { accountId, personId, ...person, tenure: before?.tenure ?? 0 };
  if (before === undefined || before.proof.level === 'declared') return byAnyone(deps, claim, now);
  const isOwn = before.accountId === accountId;
  if (isOwn ? !isSameName : person.handover !== undefined) return byAnyone(deps, claim, now);
  const proved = (await proveInPerson(deps, claim, now)) ?? NOTHING_NEW;
  // What was proved is not shaken by a word against it; it is only not raised.
  return isOwn && proved.kind === 'contradicted' ? NOTHING_NEW : proved;
}

const byAnyone = (deps: ClaimNeeds, claim: Claim, now: number) => proveLevel(deps, claim, now).catch(withoutService);

/** A service that is out of order keeps nobody from applying: they prove who they are later. */
function withoutService(error: unknown): Proved {
  const isOut = error instanceof DomainError && (error.code === 'PROOF.BUSY' || error.code === 'PROOF.UNAVAILABLE');
  if (isOut) return NOTHING_NEW;
  throw error;
}

/** Of a person whom nobody holds. What was issued before they were deleted, if they were lately, is never issued again. */
async function firstRecord(deps: ClaimNeeds, claim: PersonClaim, bid: Bid): Promise<PersonRecord> {
  const decision = decideHolder(undefined, bid, claim.now);
  if (decision.kind === 'refused') throw refusal(decision.because);
  const former = await deps.stores.people.findTenure(claim.personId);
  const tenure = former === undefined ? 0 : former + 1;
  const first = { tenure, leaving: [], handover: undefined, createdAt: claim.now, revision: 1 };
  return { ...particulars(deps, claim), ...first, proof: bestOf(bid, declared(claim.now)) };
}

function nextRecord(deps: ClaimNeeds, before: PersonRecord, claim: PersonClaim, bid: Bid): PersonRecord {
  const { now } = claim;
  const decision = decideHolder(before, bid, now);
  if (decision.kind === 'refused') throw refusal(decision.because);
  const revision = before.revision + 1;
  const given = particulars(deps, claim);
  const kept = { createdAt: before.createdAt, revision };
  if (decision.kind === 'holds') {
    const { tenure, leaving, handover } = before;
    // A relative who was proved does not become the person of the account by its word.
    const relation = before.proof.level === 'declared' ? given.relation : before.relation;
    return { ...given, ...kept, relation, tenure, leaving, handover, proof: bestOf(bid, before.proof) };
  }
  return {
    ...given,
    ...kept,
    ...nextTenure(deps, before, decision.as, now),
    consent: given.consent,
    proof: bestOf(bid, declared(now)),
  };
}

function refusal(code: 'PERSON.CLAIMED' | 'PROOF.CONTRADICTED' | 'HANDOVER.UNKNOWN'): DomainError {
  return code === 'PROOF.CONTRADICTED' ? contradiction() : new DomainError(code);
}

/** A level is never lowered: what was proved once stays proved. */
function bestOf({ proved, isSameName }: Bid, before: PersonProof): PersonProof {
  if (proved.kind !== 'proof') return before;
  const isNews = !isSameName || !provesAtLeast(before.level, proved.proof.level);
  return isNews && provesAtLeast(proved.proof.level, before.level) ? proved.proof : before;
}

type Particulars = Omit<PersonRecord, 'tenure' | 'leaving' | 'proof' | 'handover' | 'createdAt' | 'revision'>;

/** What the applicant says of the person, sealed. */
function particulars({ cipher }: ClaimNeeds, { accountId, personId, person, now }: PersonClaim): Particulars {
  const seal = (field: string, value: string) => cipher.seal(value, fieldContext(personId, field));
  const { document, residence, relation, consent } = person;
  return {
    personId,
    accountId,
    relation,
    consent: consent === undefined ? undefined : { version: consent, at: now },
    documentType: document.type,
    nationality: document.nationality,
    sealed: {
      name: seal('name', person.name),
      number: seal('number', document.number),
      phone: seal('phone', person.phone),
      address: seal('address', residence.address),
    },
    division: residence.division,
  };
}
