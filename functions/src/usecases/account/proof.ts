import type { Provider } from '@health-code/shared/account/login';
import type { LoginProof } from '@health-code/shared/account/sign-in';
import type { Needs } from '../../config/deps.ts';

export type ProofNeeds = Needs<'ids' | 'randomId' | 'signInProviders', 'otps' | 'quotas'>;

export type ProofBy<P extends Provider> = Extract<LoginProof, { provider: P }>;

/** What a login is proved for: a proof is good for one intention, and for a retry of it. */
export interface ProofUse {
  readonly purpose: 'session' | 'link';
  readonly idempotencyKey: string | undefined;
  /** Where the request comes from. */
  readonly address: string;
  readonly now: number;
}

/** A login that somebody has just proved to be theirs. */
export interface ProvedLogin {
  readonly loginId: string;
  readonly provider: Provider;
  /** What its owner knows it again by; empty where the provider tells nothing of that kind. */
  readonly label: string;
  /** The id of the intention: the same for a retry. */
  readonly intention: string;
}
