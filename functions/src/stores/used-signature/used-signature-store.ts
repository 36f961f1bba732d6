/** A signature that a request was taken with. */
export interface UsedSignature {
  readonly sourceId: string;
  /** SHA-256 of its bytes. */
  readonly signatureHash: string;
  /** From then on the signature is refused for its age. */
  readonly expiresAt: number;
}

/** One item for each signed request, for as long as its signature could be sent again. */
export interface UsedSignatureStore {
  /** Remembers that a source's signature was used. Throws ConditionFailedError when it was used before. */
  add(used: UsedSignature): Promise<void>;
}
