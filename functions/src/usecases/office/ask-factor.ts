import type { FactorKind } from '@health-code/shared/office/operator';
import type { PostName } from '@health-code/shared/office/post-name';
import type { Needs } from '../../config/deps.ts';
import { CEREMONY_MS, type Passkeys } from '../../second-factor/passkeys.ts';
import type { ChallengeRecord } from '../../stores/office/office-store.ts';
import { factorsOf } from './operator-view.ts';
import { changeSignIn, type SignInNeeds, signInOf } from './sign-in-record.ts';

type AskedPasskey = Awaited<ReturnType<Passkeys['requestOptions']>>;
export type AskNeeds = SignInNeeds & Needs<'passkeys' | 'randomBytes'>;

const CHALLENGE_BYTES = 32;

/** Makes a challenge for one answer, in the place of the one before. */
export async function newChallenge(
  deps: AskNeeds,
  post: PostName,
  purpose: ChallengeRecord['purpose'],
  now: number,
): Promise<string> {
  const value = Buffer.from(deps.randomBytes(CHALLENGE_BYTES)).toString('base64url');
  const challenge = { value, purpose, expiresAt: now + CEREMONY_MS };
  await changeSignIn(deps, post, now, (signIn) => ({ ...signIn, challenge }));
  return value;
}

/** By what somebody can go on, and what their passkey is asked; null where there is none. */
export interface FactorQuestion {
  readonly factors: readonly FactorKind[];
  readonly passkey: AskedPasskey | null;
}

/** What is asked of an official, for one answer. Throws WRITE.CONFLICT. */
export async function askFactor(
  deps: AskNeeds,
  post: PostName,
  purpose: ChallengeRecord['purpose'],
  now: number,
): Promise<FactorQuestion> {
  const signIn = await signInOf(deps, post);
  const { passkeys: existing } = signIn;
  const ask = async () =>
    deps.passkeys.requestOptions({ existing, challenge: await newChallenge(deps, post, purpose, now) });
  return { factors: factorsOf(signIn), passkey: existing.length === 0 ? null : await ask() };
}
