import { MS_PER_SECOND } from '@health-code/shared/time/units';
import { DomainError } from '../domain-error.ts';

const RETRY_AFTER_MS = 5 * MS_PER_SECOND;

/** What DynamoDB and the way to it say when they cannot now and may soon (its errors, and those of a connection). */
const PASSING = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

interface Failure {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** Whether a database failed in a way that another try may not: it is full, overloaded, or does not answer. */
export function isPassing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, $metadata } = error as Failure;
  return PASSING.has(String(name)) || PASSING.has(String(code)) || ($metadata?.httpStatusCode ?? 0) >= 500;
}

/** The same as the failure that the caller is told, with the time after which to try again. */
export const busy = (cause: unknown): DomainError =>
  new DomainError('SERVICE.BUSY', { retryAfterMs: RETRY_AFTER_MS, cause });
