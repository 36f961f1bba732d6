import { ApiError, type Client, createClient } from '@health-code/shared/api/client';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { phoneNow } from '../../platform/clock';
import { sendRequest } from '../../platform/request';
import { learnServerTime, serverNow } from '../clock/server-clock';
import { currentSession, keepSession, latestSession, type Session } from './session-store';

/** The routes, spelled once: each place where their name stands is as long as all of them in a bundle. */
export const routes = () => API_ROUTES;

/** The API by one access token. */
export const clientBy = (accessToken: string | undefined): Client =>
  createClient(routes(), sendRequest, () => accessToken);

/** So long before its end a token is renewed beside the request that it is still good for, so that hardly any waits. */
const AHEAD_MS = 2 * MS_PER_MINUTE;

const timeLeft = ({ accessExpiresAt }: Session): number => Date.parse(accessExpiresAt) - serverNow();

/** The renewal that is under way: whoever needs one meanwhile waits for it. */
let renewal: Promise<void> | undefined;

function renew(): Promise<void> {
  renewal ??= exchange().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

/** Two tabs that exchange the same token get the same next one, so no lock is needed between them. */
async function exchange(): Promise<void> {
  const before = latestSession();
  if (before === undefined) return;
  const sentAt = phoneNow();
  const answer = await clientBy(undefined)('refreshSession', { body: { refreshToken: before.refreshToken } });
  learnServerTime(answer, sentAt);
  const { serverTime: _serverTime, ...tokens } = answer;
  // Somebody may have signed out meanwhile, or in.
  if (currentSession()?.sessionId === tokens.sessionId) keepSession({ ...before, ...tokens });
}

/**
 * Runs a request with an access token that holds. One that has ended is renewed first, and one that the server calls ended
 * is renewed and the request sent once more. Throws like the request, or AUTH.ENDED.
 */
export async function withAccess<R>(run: (accessToken: string | undefined) => Promise<R>): Promise<R> {
  const accessToken = await accessTokenThatHolds();
  try {
    return await run(accessToken);
  } catch (error) {
    if (accessToken === undefined || !isExpired(error)) throw error;
    // Another request may have renewed it while this one was on its way.
    if (latestSession()?.accessToken === accessToken) await renew();
    return run(currentSession()?.accessToken);
  }
}

async function accessTokenThatHolds(): Promise<string | undefined> {
  const session = latestSession();
  if (session === undefined) return undefined;
  const left = timeLeft(session);
  if (left > AHEAD_MS) return session.accessToken;
  // Without the network the request itself will say so; a token that is good for a while needs no other yet.
  const renewing = renew();
  if (left > 0) void renewing.catch(() => undefined);
  else await renewing;
  return currentSession()?.accessToken;
}

/** A file that was refused comes without a problem in words. */
function isExpired(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.problem === undefined ? error.status === 401 : error.problem.code === 'AUTH.EXPIRED';
}
