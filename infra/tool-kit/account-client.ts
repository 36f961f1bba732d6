import { createInterface } from 'node:readline/promises';
import { ApiError, type Client, type ClientRequest, createClient } from '@health-code/shared/api/client';
import { routeTable } from '@health-code/shared/api/route-table';
import { ToolError } from './tool-error.ts';

async function send(origin: string, { method, target, headers, body }: ClientRequest) {
  const answer = await fetch(origin + target, { method, headers, ...(body === undefined ? {} : { body }) }).catch(
    () => {
      throw new ToolError(`${origin} does not answer`);
    },
  );
  return { status: answer.status, body: await answer.json().catch(() => undefined) };
}

/** By what a tool calls in the name of an account: without a refresh token it can for as long as the access token is good. */
export interface AccountTokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
}

/** The API as a person calls it. A long run goes on by the refresh token. */
export function accountClient(origin: string, tokens: AccountTokens): Client {
  let held = tokens;
  const call = createClient(
    routeTable(),
    (request) => send(origin, request),
    () => held.accessToken,
  );
  return async (name, options) => {
    try {
      return await call(name, options);
    } catch (error) {
      const { refreshToken } = held;
      if (refreshToken === undefined || !isExpired(error)) throw error;
      held = await call('refreshSession', { body: { refreshToken } });
      return call(name, options);
    }
  };
}

const isExpired = (error: unknown) => error instanceof ApiError && error.problem?.code === 'AUTH.EXPIRED';

/** Signs in by a one-time password, which is asked for at the terminal. */
export async function signInAtTerminal(origin: string, phone: string): Promise<AccountTokens> {
  const call = accountClient(origin, { accessToken: '' });
  const { challenge } = await call('requestOtp', { body: { phone } });
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const otp = (await terminal.question(`one-time password sent to ${phone}: `)).trim();
  terminal.close();
  return call('createSession', { body: { provider: 'sms', phone, challenge, otp } });
}
