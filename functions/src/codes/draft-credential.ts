import type { Claims } from '@health-code/shared/code/claims';
import { buildCredential } from '@health-code/shared/code/credential';
import { chainAnchor, chainSalt } from '@health-code/shared/code/hash-chain';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { issuedAt } from '@health-code/shared/code/lifetime';
import { toBase64Url } from '@health-code/shared/text/base64url';
import { toIso } from '@health-code/shared/time/shanghai';
import type { IssuingKey } from './code-keys.ts';
import type { CodeSecrets } from './code-secrets.ts';

/** What a credential says, before the issuer's own part: region, anchor and handle follow from it. */
export type Statement = Omit<Claims, 'issuer' | 'anchor' | 'handle'>;

/** A credential before it is signed. */
export interface CredentialDraft {
  readonly key: IssuingKey;
  readonly claims: Claims;
  readonly seed: Uint8Array;
}

/** Whose credential it is. */
export interface CredentialOwner {
  readonly personId: string;
  /** How often the person passed to another account: a credential of one tenure says nothing of those of another. */
  readonly tenure: number;
}

/** Drafts a credential; the same statement about the same person in the same tenure under the same key is the same draft. */
export function draftCredential(
  secrets: CodeSecrets,
  key: IssuingKey,
  { personId, tenure }: CredentialOwner,
  statement: Statement,
): CredentialDraft {
  const { keyId } = key.signer;
  const { expiresAt, steps, identity, colour } = statement;
  const owner = { expiresAt, steps, issuer: key.row.issuer, identity };
  const seed = secrets.seed(tenure === 0 ? personId : `${personId}#${tenure}`, owner, colour, keyId);
  const anchor = chainAnchor(chainSalt(owner, keyId), seed, steps);
  const handle = secrets.seal(personId, { anchor, expiresAt, keyId });
  return { key, seed, claims: { ...statement, issuer: owner.issuer, anchor, handle } };
}

/** Signs a draft: what the holder is sent. */
export async function signDraft({ claims, key, seed }: CredentialDraft): Promise<IssuedCredential> {
  return {
    credential: toBase64Url(await buildCredential(claims, key.signer)),
    seed: toBase64Url(seed),
    colour: claims.colour,
    issuedAt: toIso(issuedAt(claims)),
    expiresAt: toIso(claims.expiresAt),
  };
}
