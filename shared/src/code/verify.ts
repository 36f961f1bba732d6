import { type EntryKnowledge, judgeEntry } from '../entry/judge.ts';
import type { PolicyAnswer } from '../entry/policy.ts';
import { toHex } from '../text/hex.ts';
import type { EpochMs } from '../time/shanghai.ts';
import { MS_PER_HOUR } from '../time/units.ts';
import type { Claims } from './claims.ts';
import { verifyEd25519 } from './ed25519.ts';
import { hasCanonicalScalar } from './ed25519-bytes.ts';
import type { Verifier } from './gate-bundle.ts';
import { chainSalt, leadsToAnchor } from './hash-chain.ts';
import { issuedAt, stepBegins, TOLERANCE_MS } from './lifetime.ts';
import { parseQrText, type ShownCode } from './qr-text.ts';
import type { SignatureCheck, SignatureCheckNow } from './signing.ts';
import { maySignFor, type OpenedKey, wasInForce } from './trust-list.ts';
import { codeFacts, type UntrustedReason, type Verdict } from './verdict.ts';

/** The one question that a code leaves open before it can be judged. */
export interface SignatureQuestion {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  /** The verdict, once the signature was checked. */
  readonly judge: (isGenuine: boolean) => Verdict;
}

/** The verdict on a scanned text at an instant. */
export function verify(
  text: string,
  verifier: Verifier,
  now: EpochMs,
  verifySignature: SignatureCheckNow = verifyEd25519,
): Verdict {
  const question = examine(text, verifier, now);
  if ('verdict' in question) return question;
  return question.judge(verifySignature(question.publicKey, question.message, question.signature));
}

/** The same with a platform that checks signatures in its own time. */
export async function verifyLater(
  text: string,
  verifier: Verifier,
  now: EpochMs,
  verifySignature: SignatureCheck,
): Promise<Verdict> {
  const question = examine(text, verifier, now);
  if ('verdict' in question) return question;
  return question.judge(await verifySignature(question.publicKey, question.message, question.signature));
}

/** All checks up to the signature: the verdict if one of them fails, otherwise what is to be checked. */
export function examine(text: string, verifier: Verifier, now: EpochMs): Verdict | SignatureQuestion {
  const shown = parseQrText(text);
  if (shown.kind === 'fault') return { verdict: 'unreadable', reason: shown.fault };
  if (now >= verifier.useBefore) return untrusted('bundle-too-old');
  const { keyId, message, signature } = shown.value.credential;
  const key = verifier.keys.get(toHex(keyId));
  if (key === undefined) return untrusted('unknown-key');
  if (!hasCanonicalScalar(signature)) return untrusted('signature');
  const judge = (isGenuine: boolean) =>
    isGenuine ? judgeGenuine(shown.value, key, verifier, now) : untrusted('signature');
  return { publicKey: key.publicKey, message, signature, judge };
}

function untrusted(reason: UntrustedReason): Verdict {
  return { verdict: 'untrusted', reason };
}

/** What is checked once the issuer is known to have said it, in the order of FORMAT.md. */
function judgeGenuine(shown: ShownCode, key: OpenedKey, verifier: Verifier, now: EpochMs): Verdict {
  const doubt = doubtOf(shown, key);
  if (doubt !== undefined) return untrusted(doubt);
  const facts = codeFacts(shown, now);
  if (key.specimen) return { verdict: 'specimen', facts };
  const { claims } = shown.credential;
  const begins = stepBegins(claims, shown.step);
  if (now >= claims.expiresAt) return { verdict: 'expired', facts };
  if (now < issuedAt(claims) - TOLERANCE_MS) return { verdict: 'not-yet-valid', reason: 'credential', facts };
  if (now < begins - TOLERANCE_MS) return { verdict: 'not-yet-valid', reason: 'step', facts };
  if (now >= begins + TOLERANCE_MS) return { verdict: 'replayed', facts };
  if (verifier.isRevoked(facts.credentialId)) return { verdict: 'revoked', facts };
  const { outcome, ...answer } = judgeEntry(verifier.policy, knowledgeOf(claims), now);
  // A code is never grey, so no outcome of it is unknown.
  return { verdict: outcome as PolicyAnswer, facts, ...answer };
}

/** Why a genuine signature still does not make the code the holder's. */
function doubtOf({ credential, step, value }: ShownCode, key: OpenedKey): UntrustedReason | undefined {
  const { claims, keyId } = credential;
  if (!maySignFor(key, claims.issuer)) return 'issuer-not-allowed';
  if (!wasInForce(key, issuedAt(claims))) return 'key-not-in-force';
  if (step >= claims.steps) return 'step-out-of-range';
  return leadsToAnchor(chainSalt(claims, keyId), step, value, claims.anchor) ? undefined : 'chain-value';
}

/** What a code tells a door: the colour as of its issue, and the hour in which the sample was taken. */
function knowledgeOf(claims: Claims): EntryKnowledge {
  const { colour, sampledHour } = claims;
  const test = sampledHour === null ? null : { sampledAt: sampledHour, precisionMs: MS_PER_HOUR };
  return { colour, asOf: issuedAt(claims), test };
}
