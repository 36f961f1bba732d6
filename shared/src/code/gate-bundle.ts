import type { Policy } from '../entry/policy.ts';
import { type EpochMs, fromIso } from '../time/shanghai.ts';
import { fault, ok, type Reading } from './reading.ts';
import { openRevocationFilter, type RevocationFilter, type RevocationTest } from './revocation-filter.ts';
import { type OpenedKeys, openTrustList, type TrustedKey } from './trust-list.ts';

/** How old a part is, and until when a gate may go on with it when nothing newer comes. */
export interface Dated {
  readonly asOf: string;
  readonly useBefore: string;
}

/** All that a gate needs to judge codes without the network. It holds no person: neither ids nor handles. */
export interface GateBundle {
  readonly trustList: Dated & { readonly keys: readonly TrustedKey[] };
  readonly revocations: Dated & { readonly filter: RevocationFilter };
  readonly policy: Dated & Policy;
}

export const BUNDLE_PARTS = ['trustList', 'revocations', 'policy'] as const;
export type BundlePart = (typeof BUNDLE_PARTS)[number];

/** A bundle unpacked, so that each code costs only its own work. */
export interface Verifier {
  readonly keys: OpenedKeys;
  readonly isRevoked: RevocationTest;
  readonly policy: Policy;
  /** The first instant at which a part is too old to go on with. */
  readonly useBefore: EpochMs;
}

/** Unpacks a bundle whose signature was checked. */
export function openVerifier(bundle: GateBundle): Reading<Verifier, 'trust-list' | 'revocations'> {
  const keys = openTrustList(bundle.trustList.keys);
  if (keys === undefined) return fault('trust-list');
  const isRevoked = openRevocationFilter(bundle.revocations.filter);
  if (isRevoked === undefined) return fault('revocations');
  const useBefore = Math.min(...BUNDLE_PARTS.map((part) => fromIso(bundle[part].useBefore)));
  return ok({ keys, isRevoked, policy: bundle.policy, useBefore });
}

export interface PartAge {
  readonly part: BundlePart;
  readonly asOf: string;
  readonly ageSeconds: number;
  readonly isUsable: boolean;
}

/** How old each part of a bundle is; a gate shows it. */
export function bundleAges(bundle: GateBundle, now: EpochMs): PartAge[] {
  return BUNDLE_PARTS.map((part) => {
    const { asOf, useBefore } = bundle[part];
    return { part, asOf, ageSeconds: Math.floor((now - fromIso(asOf)) / 1000), isUsable: now < fromIso(useBefore) };
  });
}
