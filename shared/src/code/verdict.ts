import type { EntryAnswer } from '../entry/judge.ts';
import type { PolicyAnswer } from '../entry/policy.ts';
import type { CodeColour } from '../rules/colour.ts';
import { toBase64Url } from '../text/base64url.ts';
import { type EpochMs, toIso } from '../time/shanghai.ts';
import { MS_PER_HOUR } from '../time/units.ts';
import { credentialId } from './credential.ts';
import type { IdentityHint } from './identity-hint.ts';
import { issuedAt, STEP_MS, stepBegins } from './lifetime.ts';
import type { QrFault, ShownCode } from './qr-text.ts';

export type UntrustedReason =
  | 'bundle-too-old'
  | 'unknown-key'
  | 'signature'
  | 'issuer-not-allowed'
  | 'key-not-in-force'
  | 'step-out-of-range'
  | 'chain-value';

/** What a genuine code says, and how old it is at the instant of the scan. */
export interface CodeFacts {
  readonly colour: CodeColour;
  readonly identity: IdentityHint;
  readonly issuer: string;
  readonly doses: number;
  /** `ageHours` are whole hours since the sampling hour began. */
  readonly test: { readonly sampledHour: string; readonly ageHours: number } | null;
  readonly credentialId: string;
  /** Opaque to all but the issuer, as base64url. */
  readonly handle: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly ageSeconds: number;
  readonly step: number;
  /** How far the gate's clock is outside the step shown: above zero it is ahead of the phone's, or the code is late. */
  readonly clockSkewMs: number;
}

/** What a gate is told. Only a code whose signature and chain are right says anything about a person. */
export type Verdict =
  | ({ readonly verdict: PolicyAnswer; readonly facts: CodeFacts } & Omit<EntryAnswer, 'outcome'>)
  | { readonly verdict: 'specimen' | 'expired' | 'replayed' | 'revoked'; readonly facts: CodeFacts }
  | { readonly verdict: 'not-yet-valid'; readonly reason: 'credential' | 'step'; readonly facts: CodeFacts }
  | { readonly verdict: 'untrusted'; readonly reason: UntrustedReason }
  | { readonly verdict: 'unreadable'; readonly reason: QrFault };

export function codeFacts({ credential, step }: ShownCode, now: EpochMs): CodeFacts {
  const { colour, identity, issuer, doses, sampledHour, handle } = credential.claims;
  const issued = issuedAt(credential.claims);
  return {
    colour,
    identity,
    issuer,
    doses,
    test:
      sampledHour === null
        ? null
        : { sampledHour: toIso(sampledHour), ageHours: Math.floor((now - sampledHour) / MS_PER_HOUR) },
    credentialId: credentialId(credential),
    handle: toBase64Url(handle),
    issuedAt: toIso(issued),
    expiresAt: toIso(credential.claims.expiresAt),
    ageSeconds: Math.floor((now - issued) / 1000),
    step,
    clockSkewMs: clockSkew(stepBegins(credential.claims, step), now),
  };
}

function clockSkew(begins: EpochMs, now: EpochMs): number {
  return Math.min(0, now - begins) + Math.max(0, now - (begins + STEP_MS));
}
