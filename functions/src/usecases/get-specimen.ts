import type { CodeColour } from '@health-code/shared/code/claims';
import { buildCredential } from '@health-code/shared/code/credential';
import { chainAnchor, chainSalt } from '@health-code/shared/code/hash-chain';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { issuedAt, lifetimeUntil } from '@health-code/shared/code/lifetime';
import { toBase64Url } from '@health-code/shared/text/base64url';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../config/deps.ts';

const NOBODY = '0'.repeat(26);
const IDENTITY = { surname: '样', documentStart: '00', documentEnd: '00' };

/** A code of nobody, signed with the specimen key: good for training, and good for nothing else. */
export async function getSpecimen(deps: Deps, colour: CodeColour, now: number): Promise<IssuedCredential> {
  const lifetime = lifetimeUntil(now, Number.MAX_SAFE_INTEGER);
  if (lifetime === undefined) throw new Error('a specimen without a lifetime');
  const { specimen } = await deps.codeKeys();
  const { keyId } = specimen.signer;
  const owner = { ...lifetime, issuer: specimen.row.issuer, identity: IDENTITY };
  const seed = deps.codeSecrets.seed(NOBODY, owner, colour, keyId);
  const anchor = chainAnchor(chainSalt(owner, keyId), seed, lifetime.steps);
  const handle = deps.codeSecrets.seal(NOBODY, { anchor, expiresAt: lifetime.expiresAt, keyId });
  const claims = { ...owner, colour, doses: 0, sampledHour: null, handle, anchor };
  return {
    credential: toBase64Url(await buildCredential(claims, specimen.signer)),
    seed: toBase64Url(seed),
    colour,
    issuedAt: toIso(issuedAt(lifetime)),
    expiresAt: toIso(lifetime.expiresAt),
  };
}
