import type { ProblemCode } from '@health-code/shared/api/problem';
import { MS_PER_SECOND } from '@health-code/shared/time/units';
import { DomainError } from '../domain-error.ts';
import { isBusy, OutboundFault } from '../outbound/outbound-fault.ts';

/** What a platform means by an error of its own. All that is not listed is a fault of the settings or of the platform. */
export type Refusal = 'code-invalid' | 'blocked' | 'busy';

const PROBLEM_OF: Readonly<Record<Refusal, ProblemCode>> = {
  'code-invalid': 'PROVIDER.CODE_INVALID',
  blocked: 'PROVIDER.BLOCKED',
  busy: 'PROVIDER.BUSY',
};

/** Platforms count by the minute; most of one has passed for most. */
const RETRY_AFTER_MS = 10 * MS_PER_SECOND;

/** The one way from a failure of a platform to what the caller is told. */
export function providerError(error: unknown, refusals: Readonly<Record<string, Refusal>>): DomainError {
  if (error instanceof DomainError) return error;
  if (!(error instanceof OutboundFault)) return new DomainError('PROVIDER.UNAVAILABLE', { cause: error });
  const refusal = isBusy(error) ? 'busy' : refusals[error.reason];
  if (refusal === undefined) return new DomainError('PROVIDER.UNAVAILABLE', { cause: error });
  const wait = refusal === 'busy' ? { retryAfterMs: RETRY_AFTER_MS } : {};
  return new DomainError(PROBLEM_OF[refusal], { ...wait, cause: error });
}
