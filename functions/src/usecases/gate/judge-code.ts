import { STEP_MS } from '@health-code/shared/code/lifetime';
import { parseQrText } from '@health-code/shared/code/qr-text';
import type { CodeFacts, Verdict } from '@health-code/shared/code/verdict';
import { verifyLater } from '@health-code/shared/code/verify';
import type { Door } from '@health-code/shared/entry/policy';
import type { PersonId } from '@health-code/shared/person/person-id';
import { fromIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { verifySignature } from '../../crypto/ed25519.ts';

type JudgeNeeds = Needs<'gateBundles' | 'codeSecrets'>;

export interface JudgedCode {
  readonly verdict: Verdict;
  /** Whose code it is, where it is genuine and this issuer's own. */
  readonly personId: PersonId | undefined;
}

/** The verdict that a gate at this door gives to a text at an instant, by the lists of `now`, and whose code it is. */
export async function judgeCode(
  deps: JudgeNeeds,
  door: Door,
  text: string,
  { at, now }: { readonly at: number; readonly now: number },
): Promise<JudgedCode> {
  const verifier = await (await deps.gateBundles()).verifier(door, now);
  const verdict = await verifyLater(text, verifier, at, verifySignature);
  return { verdict, personId: 'facts' in verdict && verdict.verdict !== 'specimen' ? ownerOf(deps, text) : undefined };
}

function ownerOf({ codeSecrets }: JudgeNeeds, text: string): PersonId | undefined {
  const shown = parseQrText(text);
  if (shown.kind === 'fault') return undefined;
  const { claims, keyId } = shown.value.credential;
  return codeSecrets.open(claims.handle, { anchor: claims.anchor, expiresAt: claims.expiresAt, keyId });
}

/** When the step that was shown began. */
export function stepBegan({ issuedAt, step }: CodeFacts): number {
  return fromIso(issuedAt) + step * STEP_MS;
}

/** Verdicts on a code that its holder showed, live, at that time: whatever a door makes of it, the holder was there. */
const LIVE: readonly Verdict['verdict'][] = ['pass', 'limited', 'stop', 'revoked'];

/**
 * The facts of a code that was shown live. A visit that a gate noted without the network stays one when the credential
 * was taken back since: that a person who turned red had been there is what tracing is for.
 */
export function liveFacts(verdict: Verdict): CodeFacts | undefined {
  return LIVE.includes(verdict.verdict) && 'facts' in verdict ? verdict.facts : undefined;
}
