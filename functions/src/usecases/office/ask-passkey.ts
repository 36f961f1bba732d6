import type { PostName } from '@health-code/shared/office/post-name';
import type { Needs } from '../../config/deps.ts';
import { CEREMONY_MS, type Passkeys } from '../../second-factor/passkeys.ts';
import type { ChallengeRecord } from '../../stores/office/office-store.ts';
import { changeSignIn, type SignInNeeds, signInOf } from './sign-in-record.ts';

export type AskedPasskey = Awaited<ReturnType<Passkeys['requestOptions']>>;
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

/** What the passkeys of an official are asked; null where they have none. */
export async function askPasskey(
  deps: AskNeeds,
  post: PostName,
  purpose: ChallengeRecord['purpose'],
  now: number,
): Promise<AskedPasskey | null> {
  const { passkeys } = await signInOf(deps, post);
  if (passkeys.length === 0) return null;
  const challenge = await newChallenge(deps, post, purpose, now);
  return deps.passkeys.requestOptions({ existing: passkeys, challenge });
}
