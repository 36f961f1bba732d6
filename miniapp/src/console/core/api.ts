import { ApiError, type Client, createClient } from '@health-code/shared/api/client';
import { keptSession, noteUse } from './kept-session';
import { send } from './send';
import { askStepUp } from './step-up-store';

/** What anybody may read. */
export const callAsAnyone: Client = createClient(API_ROUTES, send, () => undefined);

/** By the account of a phone, whose token lives in memory until the official has signed in. */
export const callAsAccount = (token: string): Client => createClient(API_ROUTES, send, () => token);

export const isProblem = (error: unknown, code: string): boolean =>
  error instanceof ApiError && error.problem?.code === code;

const once: Client = async (name, options) => {
  const kept = keptSession.get();
  try {
    const answer = await createClient(API_ROUTES, send, () => kept?.token)(name, options);
    noteUse();
    return answer;
  } catch (error) {
    noteRefusal(error, kept?.token);
    throw error;
  }
};

/** A session that has ended is forgotten; one that was opened meanwhile is another one. */
function noteRefusal(error: unknown, token: string | undefined): void {
  if (!(error instanceof ApiError) || error.problem === undefined) return;
  const hasEnded = isProblem(error, 'OPERATOR.ENDED') || isProblem(error, 'OPERATOR.SIGN_IN');
  if (!hasEnded) noteUse();
  else if (keptSession.get()?.token === token) keptSession.set(undefined);
}

/** By the official who is signed in. Where the second factor has to be shown again it asks for it, and then does once more what was asked. */
export const call: Client = async (name, options) => {
  try {
    return await once(name, options);
  } catch (error) {
    if (!isProblem(error, 'OPERATOR.STEP_UP')) throw error;
    await askStepUp();
    return once(name, options);
  }
};
