import { createInterface } from 'node:readline/promises';
import { type Client, type ClientRequest, createClient } from '@health-code/shared/api/client';
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

/** The API as a person calls it, with an access token of an account. */
export function accountClient(origin: string, token: string): Client {
  return createClient(
    routeTable(),
    (request) => send(origin, request),
    () => token,
  );
}

/** Signs in by a one-time password, which is asked for at the terminal. */
export async function signInAtTerminal(origin: string, phone: string): Promise<string> {
  const call = accountClient(origin, '');
  const { challenge } = await call('requestOtp', { body: { phone } });
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const otp = (await terminal.question(`one-time password sent to ${phone}: `)).trim();
  terminal.close();
  return (await call('createSession', { body: { provider: 'sms', phone, challenge, otp } })).accessToken;
}
