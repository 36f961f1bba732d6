import type { KeyObject } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SignedParts, signedHeaders } from '@health-code/functions/http/message-signature';
import { type Problem, problemSchema } from '@health-code/shared/api/problem-schema';
import { ToolError } from './tool-error.ts';

export interface SourceLogin {
  readonly origin: string;
  readonly sourceId: string;
  readonly key: KeyObject;
}

/** A request that the API refused. */
export class RefusedError extends ToolError {
  readonly problem: Problem;
  constructor(problem: Problem) {
    const places = problem.errors.map((error) => `\n  ${error.pointer}: ${error.detail}`);
    super(`refused: ${problem.title} (${problem.code})${places.join('')}`);
    this.problem = problem;
  }
}

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 200;
/** Something else was written at the same moment, or what lies between sent the request twice. */
const PASSING: ReadonlySet<string> = new Set(['WRITE.CONFLICT', 'SOURCE.REPLAYED']);
/** Those, or the service failed: the same call again is safe and may succeed. */
const isPassing = (answer: Response, error: ToolError) =>
  answer.status === 429 || answer.status >= 500 || (error instanceof RefusedError && PASSING.has(error.problem.code));

/** Sends a signed request, again while the failure may pass; a GET has no content. Throws RefusedError, and a ToolError when nothing answers. */
export async function sendSigned(login: SourceLogin, method: string, path: string, content?: object): Promise<unknown> {
  const body = content === undefined ? '' : JSON.stringify(content);
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send(login, { method, origin: login.origin, path, body });
    if (answer?.ok) return answer.json();
    const error = answer === undefined ? unreachable(login) : await refusal(answer);
    if (attempt === ATTEMPTS || (answer !== undefined && !isPassing(answer, error))) throw error;
    await sleep(FIRST_PAUSE_MS * 2 ** attempt);
  }
}

/** Undefined when there was no answer. The signature is made for each attempt: an old one is used up, or too old. */
async function send({ sourceId, key }: SourceLogin, parts: SignedParts) {
  const content = parts.body === '' ? {} : { body: parts.body };
  const headers = { 'content-type': 'application/json', ...signedHeaders(parts, sourceId, key, Date.now()) };
  return fetch(parts.origin + parts.path, { method: parts.method, headers, ...content }).catch(() => undefined);
}

async function refusal(answer: Response): Promise<ToolError> {
  const problem = problemSchema.safeParse(await answer.json().catch(() => undefined)).data;
  return problem === undefined ? new ToolError(`the API answered ${answer.status}`) : new RefusedError(problem);
}

function unreachable({ origin }: SourceLogin): ToolError {
  return new ToolError(`${origin} does not answer`);
}
