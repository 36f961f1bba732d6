import type { FactorProof } from '@health-code/shared/office/factor-schema';
import { NO_FAILED_TRIES, nextTryAt, withFailure } from '@health-code/shared/office/lock-out';
import type { PostName } from '@health-code/shared/office/post-name';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError } from '../../domain-error.ts';
import { verifyTotp } from '../../second-factor/totp.ts';
import type { ChallengeRecord, SignInRecord } from '../../stores/office/office-store.ts';
import { changeSignIn, putSignIn, type SignInNeeds } from './sign-in-record.ts';

export type FactorNeeds = SignInNeeds & Needs<'cipher' | 'passkeys'>;

/** A second factor that somebody shows, and for what it was asked. */
export interface FactorTry {
  readonly post: PostName;
  readonly proof: FactorProof;
  readonly purpose: ChallengeRecord['purpose'];
  readonly now: number;
}

/**
 * Checks a second factor, and writes what follows from a right one together with what it uses up. Each try counts as a
 * failure before it is looked at, and ends the challenge: so a thousand at once are no more tries than one after another.
 * Throws OPERATOR.LOCKED, OPERATOR.NO_CHALLENGE, OPERATOR.NO_FACTOR, FACTOR.REFUSED, FACTOR.CLONED, FACTOR.REUSED,
 * WRITE.CONFLICT.
 */
export async function tryFactor(
  deps: FactorNeeds,
  { post, proof, purpose, now }: FactorTry,
  then: (signIn: SignInRecord) => SignInRecord,
): Promise<SignInRecord> {
  const { before, counted } = await countTry(deps, post, now);
  const proved = await verified(deps, before, { proof, purpose, now });
  const next = then({ ...counted, ...proved, ...NO_FAILED_TRIES, revision: before.revision + 1 });
  if (!(await putSignIn(deps, next, now))) throw new DomainError('WRITE.CONFLICT');
  return next;
}

async function countTry(deps: SignInNeeds, post: PostName, now: number) {
  let before: SignInRecord | undefined;
  const counted = await changeSignIn(deps, post, now, (signIn) => {
    const wait = nextTryAt(signIn.failures, signIn.lastFailureAt) - now;
    if (wait > 0) throw new DomainError('OPERATOR.LOCKED', { retryAfterMs: wait });
    before = signIn;
    return { ...signIn, ...withFailure(signIn, now), challenge: undefined };
  });
  return { before: before as SignInRecord, counted };
}

function verified(
  deps: FactorNeeds,
  before: SignInRecord,
  factor: Omit<FactorTry, 'post'>,
): Promise<Partial<SignInRecord>> {
  const { proof, purpose, now } = factor;
  return proof.kind === 'passkey'
    ? byPasskey(deps, before, proof.answer, purpose, now)
    : byTotp(deps, before, proof.code, now);
}

/** What a challenge is worth, where it was made for this and has not ended. Throws OPERATOR.NO_CHALLENGE. */
export function challengeOf({ challenge }: SignInRecord, purpose: ChallengeRecord['purpose'], now: number): string {
  if (challenge?.purpose !== purpose || challenge.expiresAt <= now) throw new DomainError('OPERATOR.NO_CHALLENGE');
  return challenge.value;
}

async function byPasskey(
  { passkeys }: FactorNeeds,
  before: SignInRecord,
  answer: Extract<FactorProof, { kind: 'passkey' }>['answer'],
  purpose: ChallengeRecord['purpose'],
  now: number,
): Promise<Partial<SignInRecord>> {
  const challenge = challengeOf(before, purpose, now);
  const passkey = before.passkeys.find(({ credentialId }) => credentialId === answer.id);
  if (passkey === undefined) throw new DomainError('FACTOR.REFUSED');
  const { counter } = await passkeys.verifyAssertion({ answer, challenge, passkey });
  return { passkeys: before.passkeys.map((each) => (each === passkey ? { ...each, counter } : each)) };
}

async function byTotp(
  deps: FactorNeeds,
  { operatorId, totp }: SignInRecord,
  code: string,
  now: number,
): Promise<Partial<SignInRecord>> {
  if (totp?.lastStep === undefined) throw new DomainError('OPERATOR.NO_FACTOR');
  const secret = openSecret(deps, operatorId, totp.sealedSecret);
  return { totp: { ...totp, lastStep: verifyTotp({ secret, code, at: now, lastStep: totp.lastStep }) } };
}

const SECRET = 'totp-secret';

export const openSecret = ({ cipher }: Needs<'cipher'>, operatorId: string, sealed: string): string =>
  cipher.open(sealed, fieldContext(operatorId, SECRET));

export const sealSecret = ({ cipher }: Needs<'cipher'>, operatorId: string, secret: string): string =>
  cipher.seal(secret, fieldContext(operatorId, SECRET));
