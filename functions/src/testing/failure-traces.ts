import { inspect } from 'node:util';
import { problemStatus } from '@health-code/shared/api/problem';
import { DomainError } from '../domain-error.ts';
import { problemAnswer } from '../http/problem-answer.ts';
import { logRequest } from '../http/request-log.ts';
import { createLogger } from '../log/logger.ts';

/** All that is left of a failure: the error itself with its causes and stack, the answer, and the line of the log. */
export function tracesOf(error: unknown): string {
  const lines: string[] = [];
  const failure = error instanceof DomainError ? error : new DomainError('INTERNAL', { cause: error });
  const answer = problemAnswer(failure, 'request-1');
  const request = {
    requestId: 'request-1',
    route: 'POST /v1/sessions',
    status: problemStatus(failure.code),
    durationMs: 1,
  };
  logRequest(
    createLogger((line) => lines.push(line)),
    { ...request, error: failure },
  );
  return [inspect(error, { depth: null, showHidden: true }), JSON.stringify(answer), ...lines].join('\n');
}
