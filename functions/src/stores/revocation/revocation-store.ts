/** A credential that its issuer takes back, until it would have ended by itself. */
export interface Revocation {
  readonly credentialId: string;
  readonly until: number;
}

export interface RevocationStore {
  add(revocations: readonly Revocation[]): Promise<void>;
  /** The ids whose credentials have not ended at `now`. */
  list(now: number): Promise<string[]>;
}
