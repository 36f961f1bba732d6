import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import type { RelationToAccount } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { ProvingOutcome } from '@health-code/shared/person/proof-answer';
import type { Needs } from '../../config/deps.ts';
import { PROOFS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import type { PersonProof } from '../../stores/person/person-proof.ts';
import { isDisused } from '../account/is-disused.ts';
import { nameHash } from './same-name.ts';

export type ProveNeeds = Needs<'ids' | 'settings' | 'identityProofing', 'accounts' | 'inPersonProofs' | 'quotas'>;

/** Who somebody says they are, and to which account. */
export interface Claim {
  readonly accountId: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly document: IdentityDocument;
  readonly phone: string;
  readonly relation: RelationToAccount;
  /** How often the person has passed to another account. */
  readonly tenure: number;
}

/** What an account can prove of a person, besides saying so. */
export type Proved =
  | { readonly kind: 'proof'; readonly proof: PersonProof }
  | { readonly kind: 'contradicted' }
  | { readonly kind: 'none'; readonly because: Exclude<ProvingOutcome, 'proved'> };

const none = (because: Exclude<ProvingOutcome, 'proved'>): Proved => ({ kind: 'none', because });

/** By the word of an office, or else of the service. Throws PROOF.BUSY, PROOF.UNAVAILABLE and REQUEST.TOO_MANY. */
export async function proveLevel(deps: ProveNeeds, claim: Claim, now: number): Promise<Proved> {
  return (await proveInPerson(deps, claim, now)) ?? proveByService(deps, claim, now);
}

/**
 * By what an office saw, for the account of the phone that was named there and for whom it was said to be, until the person passes to
 * another one.
 */
export async function proveInPerson(deps: ProveNeeds, claim: Claim, now: number): Promise<Proved | undefined> {
  const seen = await deps.stores.inPersonProofs.find(claim.personId);
  if (seen?.loginId === undefined || seen.expiresAt <= now || seen.tenure !== claim.tenure) return undefined;
  if (seen.relation !== claim.relation) return undefined;
  if (!(await signsIn(deps, seen.loginId, claim.accountId, now))) return undefined;
  if (seen.nameHash !== nameHash(deps, claim.personId, claim.name)) return { kind: 'contradicted' };
  const { at, sourceId, office, operator } = seen;
  return { kind: 'proof', proof: { level: 'seen', at, by: { kind: 'office', sourceId, office, operator } } };
}

/**
 * A phone that nobody proved proves nothing: the service is asked about one that signs in to the account, and for the person
 * whose account it is. That of a relative is in the name of somebody else as a rule, which says nothing against them.
 */
async function proveByService(deps: ProveNeeds, claim: Claim, now: number): Promise<Proved> {
  const { identityProofing, ids } = deps;
  const { accountId, relation, name, document, phone } = claim;
  if (identityProofing === undefined) return none('off');
  if (relation === 'relative') return none('relative');
  if (!(await signsIn(deps, ids.login('sms', phone), accountId, now))) return none('phone');
  await takeQuota(deps, PROOFS, accountId, now);
  const outcome = await identityProofing.match({ name, document, phone }, now);
  if (outcome === 'unknown') return none('unknown');
  if (outcome === 'no-match') return { kind: 'contradicted' };
  return { kind: 'proof', proof: { level: 'matched', at: now, by: { kind: 'service' } } };
}

/** Whether a login leads to the account, and did so not too long ago to be the same person's. */
async function signsIn(deps: ProveNeeds, loginId: string, accountId: string, now: number): Promise<boolean> {
  const login = await deps.stores.accounts.findLogin(loginId);
  return login?.accountId === accountId && !isDisused(deps.settings, login, now);
}
