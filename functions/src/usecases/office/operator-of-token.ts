import { powersAt } from '@health-code/shared/office/granting';
import { divisionOfOffice } from '@health-code/shared/office/office';
import { OPERATOR_IDLE_MS, OPERATOR_SESSION_MS, STEP_UP_MS } from '@health-code/shared/office/operator';
import { namedBy } from '@health-code/shared/office/post-name';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Needs } from '../../config/deps.ts';
import { sameDigest } from '../../crypto/keyed-ids.ts';
import { DomainError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import type { OperatorSessionRecord, SignInRecord } from '../../stores/office/office-store.ts';

/** The use of a session is noted no more often than this. */
const NOTED_EVERY_MS = MS_PER_MINUTE;

type TokenNeeds = Needs<'ids', 'offices'>;

/**
 * The official whose token it is, as their office has them at this moment: both reads are strongly
 * consistent, so whoever was removed is out with their next request. Throws OPERATOR.SIGN_IN, OPERATOR.ENDED.
 */
export async function operatorOfToken(deps: TokenNeeds, token: string, now: number): Promise<OperatorCaller> {
  const post = namedBy(token);
  if (post === undefined) throw new DomainError('OPERATOR.SIGN_IN');
  const { officeId, operatorId } = post;
  const { offices } = deps.stores;
  const [operator, signIn] = await Promise.all([
    offices.findOperator(officeId, operatorId),
    offices.findSignIn(officeId, operatorId),
  ]);
  const session = liveSession(deps, signIn, token, now);
  if (operator?.state !== 'active' || signIn === undefined || session === undefined)
    throw new DomainError('OPERATOR.ENDED');
  await noteUse(deps, signIn, session, now);
  return {
    kind: 'operator',
    ...{ officeId, operatorId, division: divisionOfOffice(officeId) },
    powers: powersAt(operator.grants, now),
    isSteppedUp: now < session.steppedUpAt + STEP_UP_MS,
  };
}

function liveSession(
  { ids }: TokenNeeds,
  signIn: SignInRecord | undefined,
  token: string,
  now: number,
): OperatorSessionRecord | undefined {
  const session = signIn?.session;
  if (session === undefined || !sameDigest(session.tokenHash, ids.officeSecret(token))) return undefined;
  const endsAt = Math.min(session.lastUsedAt + OPERATOR_IDLE_MS, session.startedAt + OPERATOR_SESSION_MS);
  return now < endsAt ? session : undefined;
}

/** Another request that notes it at the same moment is as good. */
async function noteUse(
  { stores }: TokenNeeds,
  signIn: SignInRecord,
  session: OperatorSessionRecord,
  now: number,
): Promise<void> {
  if (now - session.lastUsedAt < NOTED_EVERY_MS) return;
  const used = { ...session, lastUsedAt: now };
  await isWritten(stores.offices.putSignIn({ ...signIn, session: used, revision: signIn.revision + 1 }));
}
