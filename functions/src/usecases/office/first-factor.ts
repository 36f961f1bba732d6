import type { FactorOffer, NewFactor } from '@health-code/shared/office/factor-schema';
import type { FactorKind } from '@health-code/shared/office/operator';
import type { PostName } from '@health-code/shared/office/post-name';
import type { OperatorSession } from '@health-code/shared/office/session';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { OperatorRecord } from '../../stores/office/office-store.ts';
import { findLiveSession } from '../account/find-live-session.ts';
import { requireFreshSession } from '../account/fresh-session.ts';
import { activate } from './activate.ts';
import { type AddFactorNeeds, addFactor, offerFactor } from './add-factor.ts';
import { newToken, sessionView, withSession } from './operator-session.ts';
import { nameOf } from './operator-view.ts';
import { ownPost } from './own-post.ts';

type FirstFactorNeeds = AddFactorNeeds & Needs<'ids', 'sessions' | 'accounts'>;

/** Somebody who joins has no factor yet; whoever has one adds others in a session of their own. Throws OPERATOR.NOT_JOINING. */
async function joiningPost(deps: FirstFactorNeeds, { caller, now, ...post }: Call & PostName): Promise<OperatorRecord> {
  const operator = await ownPost(deps, caller, post);
  if (operator.state !== 'joining') throw new DomainError('OPERATOR.NOT_JOINING');
  requireFreshSession(await findLiveSession(deps, caller, now), now);
  return operator;
}

/** What somebody who joins needs to make their first factor. Throws OPERATOR.NOT_FOUND, OPERATOR.NOT_JOINING, LOGIN.STALE_SESSION. */
export async function offerFirstFactor(
  deps: FirstFactorNeeds,
  { kind, ...call }: Call & PostName & { readonly kind: FactorKind },
): Promise<FactorOffer> {
  const operator = await joiningPost(deps, call);
  const name = nameOf(deps, operator.operatorId, operator.sealedName);
  return offerFactor(deps, operator, { kind, name, now: call.now });
}

/**
 * The first factor makes somebody an official at work, and signs them in. What breaks off between its writes is finished by
 * the next sign-in. Throws what {@link offerFirstFactor} and a factor can.
 */
export async function addFirstFactor(
  deps: FirstFactorNeeds,
  { factor, ...call }: Call & PostName & { readonly factor: NewFactor },
): Promise<OperatorSession> {
  const { now } = call;
  const operator = await joiningPost(deps, call);
  const token = newToken(deps, operator);
  await addFactor(deps, operator, { factor, now }, withSession(deps, token, now));
  await activate(deps, operator, now);
  return sessionView(token, now);
}
