import type { FactorProof } from '@health-code/shared/office/factor-schema';
import type { PostName } from '@health-code/shared/office/post-name';
import type { OperatorSession } from '@health-code/shared/office/session';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { activate } from './activate.ts';
import { askFactor, type FactorQuestion } from './ask-factor.ts';
import { type FactorNeeds, tryFactor } from './factor-try.ts';
import { newToken, sessionView, withSession } from './operator-session.ts';
import { ownPost } from './own-post.ts';

export type SignInOperatorNeeds = FactorNeeds & Needs<'ids' | 'randomBytes'>;

/** What is asked of an official who has signed in to their account. Throws OPERATOR.NOT_FOUND, WRITE.CONFLICT. */
export async function askForFactor(
  deps: SignInOperatorNeeds,
  { caller, now, ...post }: Call & PostName,
): Promise<FactorQuestion> {
  await ownPost(deps, caller, post);
  return askFactor(deps, post, 'sign-in', now);
}

/** Signs an official in; the session that was open before ends. Throws OPERATOR.NOT_FOUND, and what a factor can. */
export async function signInOperator(
  deps: SignInOperatorNeeds,
  { caller, now, proof, ...post }: Call & PostName & { readonly proof: FactorProof },
): Promise<OperatorSession> {
  const operator = await ownPost(deps, caller, post);
  const token = newToken(deps, post);
  await tryFactor(deps, { post, proof, purpose: 'sign-in', now }, withSession(deps, token, now));
  // What broke off after the first factor was made is finished here.
  if (operator.state === 'joining') await activate(deps, operator, now);
  return sessionView(token, now);
}
