import { PROBLEMS, problemStatus } from '@health-code/shared/api/problem';
import type { Problem } from '@health-code/shared/api/problem-schema';
import { MS_PER_SECOND } from '@health-code/shared/time/units';
import { DomainError } from '../domain-error.ts';
import type { HttpAnswer } from './http-types.ts';
import { MethodNotAllowed } from './route-address.ts';

/** What middy's own middlewares throw: an error with an HTTP status. Its message and cause may quote the input, so only the status is read. */
const MIDDY_STATUSES: Record<number, ConstructorParameters<typeof DomainError>[0]> = {
  404: 'ROUTE.NOT_FOUND',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.UNSUPPORTED_MEDIA_TYPE',
  422: 'REQUEST.MALFORMED',
};

/** Any thrown value as a failure with a code; what we do not know is one fixed INTERNAL. */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  const code = typeof status === 'number' ? MIDDY_STATUSES[status] : undefined;
  return new DomainError(code ?? 'INTERNAL', { cause: error });
}

/** The RFC 9457 answer for a failure. */
export function problemAnswer(error: DomainError, requestId: string): HttpAnswer {
  const problem: Problem = {
    type: `urn:health-code:problem:${error.code}`,
    title: PROBLEMS[error.code][1],
    status: problemStatus(error.code),
    code: error.code,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    requestId,
    errors: [...error.errors],
    ...(error.attemptsLeft === undefined ? {} : { attemptsLeft: error.attemptsLeft }),
    ...(error.version === undefined ? {} : { version: error.version }),
    ...(error.suspension === undefined ? {} : { suspension: error.suspension }),
  };
  return {
    statusCode: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headersOf(error, problem.status) },
    body: JSON.stringify(problem),
  };
}

/** What a caller can act on without reading the body. */
function headersOf(error: DomainError, status: number): Record<string, string> {
  return {
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(error instanceof MethodNotAllowed ? { allow: error.allowed.join(', ') } : {}),
    ...(error.retryAfterMs === undefined
      ? {}
      : { 'retry-after': String(Math.ceil(error.retryAfterMs / MS_PER_SECOND)) }),
    ...error.headers,
  };
}
