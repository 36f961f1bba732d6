import { OPERATOR_IDLE_MS, OPERATOR_SESSION_MS } from '@health-code/shared/office/operator';
import { type PostName, withSecret } from '@health-code/shared/office/post-name';
import type { OperatorSession } from '@health-code/shared/office/session';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import type { SignInRecord } from '../../stores/office/office-store.ts';

const SECRET_BYTES = 32;

/** A token that nobody can guess, for somebody at an office. */
export const newToken = ({ randomBytes }: Needs<'randomBytes'>, post: PostName): string =>
  withSecret(post, Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url'));

/** What proves the official from now on: the session that was open before ends with it. */
export function withSession({ ids }: Needs<'ids'>, token: string, now: number): (signIn: SignInRecord) => SignInRecord {
  const session = { tokenHash: ids.officeSecret(token), startedAt: now, lastUsedAt: now, steppedUpAt: now };
  return (signIn) => ({ ...signIn, session });
}

/** What a browser is told of a session that has just begun. */
export const sessionView = (token: string, now: number): OperatorSession => ({
  token,
  idleMs: OPERATOR_IDLE_MS,
  endsAt: toIso(now + OPERATOR_SESSION_MS),
  serverTime: toIso(now),
});
