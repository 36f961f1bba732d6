import type { FactorOffer, NewFactor } from '@health-code/shared/office/factor-schema';
import type { FactorKind } from '@health-code/shared/office/operator';
import type { PostName } from '@health-code/shared/office/post-name';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { newTotpSecret, otpauthUri, TOTP_SECRET_BYTES, verifyTotp } from '../../second-factor/totp.ts';
import type { SignInRecord } from '../../stores/office/office-store.ts';
import { type AskNeeds, newChallenge } from './ask-factor.ts';
import { challengeOf, openSecret, sealSecret } from './factor-try.ts';
import { changeSignIn, putSignIn, signInOf } from './sign-in-record.ts';

export type AddFactorNeeds = AskNeeds & Needs<'cipher'>;

const ISSUER = '健康码 Health Code';
/** Enough for a phone, a laptop and a spare key, and few enough to know them all. */
const MAX_PASSKEYS = 5;

/** What somebody needs to make a factor. It proves nothing until {@link addFactor}. */
export async function offerFactor(
  deps: AddFactorNeeds,
  post: PostName,
  { kind, name, now }: { readonly kind: FactorKind; readonly name: string; readonly now: number },
): Promise<FactorOffer> {
  if (kind === 'totp') return offerTotp(deps, post, name, now);
  const { passkeys } = await signInOf(deps, post);
  if (passkeys.length >= MAX_PASSKEYS) throw new DomainError('OPERATOR.TOO_MANY_FACTORS');
  const challenge = await newChallenge(deps, post, 'create', now);
  const question = { operatorId: post.operatorId, operatorName: name, existing: passkeys, challenge };
  return { kind, options: (await deps.passkeys.creationOptions(question)) as never };
}

async function offerTotp(deps: AddFactorNeeds, post: PostName, name: string, now: number): Promise<FactorOffer> {
  const secret = newTotpSecret(deps.randomBytes(TOTP_SECRET_BYTES));
  const sealedSecret = sealSecret(deps, post.operatorId, secret);
  await changeSignIn(deps, post, now, (signIn) => {
    if (signIn.totp?.lastStep !== undefined) throw new DomainError('OPERATOR.TOO_MANY_FACTORS');
    return { ...signIn, totp: { sealedSecret, lastStep: undefined, addedAt: now } };
  });
  return { kind: 'totp', secret, uri: otpauthUri({ secret, operatorName: name, issuer: ISSUER }) };
}

/** Makes a factor stand, with what follows from it. Throws OPERATOR.NO_CHALLENGE, OPERATOR.NO_FACTOR, FACTOR.REFUSED, WRITE.CONFLICT. */
export async function addFactor(
  deps: AddFactorNeeds,
  post: PostName,
  { factor, now }: { readonly factor: NewFactor; readonly now: number },
  then: (signIn: SignInRecord) => SignInRecord = (signIn) => signIn,
): Promise<SignInRecord> {
  const before = await signInOf(deps, post);
  const added =
    factor.kind === 'totp' ? withTotp(deps, before, factor.code, now) : await withPasskey(deps, before, factor, now);
  const next = then({ ...before, ...added });
  if (!(await putSignIn(deps, next, now))) throw new DomainError('WRITE.CONFLICT');
  return next;
}

function withTotp(deps: AddFactorNeeds, { operatorId, totp }: SignInRecord, code: string, now: number) {
  if (totp === undefined || totp.lastStep !== undefined) throw new DomainError('OPERATOR.NO_FACTOR');
  const secret = openSecret(deps, operatorId, totp.sealedSecret);
  return { totp: { ...totp, lastStep: verifyTotp({ secret, code, at: now, lastStep: undefined }) } };
}

async function withPasskey(
  { passkeys }: AddFactorNeeds,
  before: SignInRecord,
  { answer, name }: Extract<NewFactor, { kind: 'passkey' }>,
  now: number,
) {
  const challenge = challengeOf(before, 'create', now);
  const made = await passkeys.verifyCreation({ answer, challenge });
  const others = before.passkeys.filter(({ credentialId }) => credentialId !== made.credentialId);
  return { passkeys: [...others, { ...made, name, addedAt: now }], challenge: undefined };
}
