import type { IdentityDocument } from '@health-code/shared/identity/document-schema';

/** What is asked about: the three belong to one person, or they do not. All of it cleaned. */
export interface ProofSubject {
  readonly name: string;
  readonly document: IdentityDocument;
  readonly phone: string;
}

/** `unknown` says that no register knows the document or the phone; it is no word against anybody. */
export const PROOF_OUTCOMES = ['match', 'no-match', 'unknown'] as const;
export type ProofOutcome = (typeof PROOF_OUTCOMES)[number];

/** Asks whether a name, a document and a phone belong together. A match is the proof level `matched`. */
export interface IdentityProofing {
  /** Throws PROOF.BUSY and PROOF.UNAVAILABLE, which say nothing about the person. */
  match(subject: ProofSubject, now: number): Promise<ProofOutcome>;
}
