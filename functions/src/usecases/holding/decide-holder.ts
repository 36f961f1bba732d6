import { isOfConsentAge } from '@health-code/shared/identity/consent-age';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import { provesAtLeast } from '@health-code/shared/identity/proof-level';
import type { PassingKind } from '@health-code/shared/person/notice';
import { NOBODY, type PersonRecord } from '../../stores/person/person-store.ts';
import type { Proved } from './prove-level.ts';

/** What an account brings with it to hold a person. */
export interface Bid {
  readonly accountId: string;
  readonly document: IdentityDocument;
  readonly proved: Proved;
  /** Of the code of a handover; undefined without one. */
  readonly codeHash: string | undefined;
  /** Whether it gives the name that the person has. */
  readonly isSameName: boolean;
}

/** Whether an account may hold a person, and how: as before, or from now on. */
export type Decision =
  | { readonly kind: 'holds' }
  | { readonly kind: 'passes'; readonly as: PassingKind }
  | { readonly kind: 'refused'; readonly because: 'PERSON.CLAIMED' | 'PROOF.CONTRADICTED' | 'HANDOVER.UNKNOWN' };

const refused = (because: Extract<Decision, { kind: 'refused' }>['because']): Decision => ({
  kind: 'refused',
  because,
});

/** Total and pure: who holds a person, when an account asks to and another may hold them already. */
export function decideHolder(before: PersonRecord | undefined, bid: Bid, now: number): Decision {
  if (bid.proved.kind === 'contradicted') return refused('PROOF.CONTRADICTED');
  if (before === undefined) return { kind: 'holds' };
  if (before.accountId === bid.accountId)
    return keepsName(before, bid) ? { kind: 'holds' } : refused('PROOF.CONTRADICTED');
  if (bid.codeHash !== undefined) return byHandover(before, bid.codeHash, now);
  return provesMore(before, bid, now) ? { kind: 'passes', as: 'taken-over' } : refused('PERSON.CLAIMED');
}

/** A name that was proved gives way only to one that is proved as surely. */
function keepsName({ proof }: PersonRecord, { isSameName, proved }: Bid): boolean {
  if (isSameName || proof.level === 'declared') return true;
  return proved.kind === 'proof' && provesAtLeast(proved.proof.level, proof.level);
}

/** The holder consents: no more is asked. The code is of one tenure, and so good once. */
function byHandover({ handover }: PersonRecord, codeHash: string, now: number): Decision {
  const isGood = handover?.codeHash === codeHash && handover.expiresAt > now;
  return isGood ? { kind: 'passes', as: 'handed-over' } : refused('HANDOVER.UNKNOWN');
}

/**
 * Equal levels never move a person. A child below the age of consent has a guardian: only an office takes a child from an
 * account, and no telephone company.
 */
function provesMore({ accountId, proof }: PersonRecord, { document, proved }: Bid, now: number): boolean {
  if (proved.kind !== 'proof' || provesAtLeast(proof.level, proved.proof.level)) return false;
  const { type, number } = document;
  return proved.proof.level === 'seen' || accountId === NOBODY || isOfConsentAge(type, number, now);
}
