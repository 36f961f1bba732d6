import { ApiError, asProblem, type ClientAnswer, type ClientRequest } from '@health-code/shared/api/client';
import { MS_PER_SECOND } from '@health-code/shared/time/units';

const TIMEOUT_MS = 20_000;

/** Until when nothing is worth another try, by the problem that said so: the contract's answers carry no headers. */
const waits = new WeakMap<object, number>();

/** Sends one request. Rejects only when there was no answer. */
export async function send({ method, target, headers, body }: ClientRequest): Promise<ClientAnswer> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(target, { method, headers, body: body ?? null, signal, cache: 'no-store' });
  const said = parsed(await answer.text());
  const problem = answer.ok ? undefined : asProblem(said);
  const seconds = Number(answer.headers.get('retry-after'));
  if (problem !== undefined && seconds > 0) waits.set(problem, Date.now() + seconds * MS_PER_SECOND);
  return { status: answer.status, body: said };
}

/** When the next try is worth it, by this computer's clock; undefined where waiting alone changes nothing. */
export const waitOf = (error: unknown): number | undefined =>
  error instanceof ApiError && error.problem !== undefined ? waits.get(error.problem) : undefined;

/** What is not JSON was not said by the service. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
