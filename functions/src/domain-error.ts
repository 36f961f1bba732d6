import { PROBLEMS, type ProblemCode } from '@health-code/shared/api/problem';
import type { FieldError } from '@health-code/shared/api/problem-schema';

/**
 * A failure with a stable code that the caller may see. `detail` and `errors` reach the client, so they never hold
 * what a person typed. `cause` is for us and is never sent or logged whole.
 */
export class DomainError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];

  constructor(code: ProblemCode, options: { detail?: string; errors?: readonly FieldError[]; cause?: unknown } = {}) {
    super(PROBLEMS[code][1], options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors ?? [];
  }
}

/** Input that has the right shape and is wrong all the same; names every bad field. */
export class InvalidInputError extends DomainError {
  constructor(errors: readonly FieldError[]) {
    super('REQUEST.INVALID', { errors });
    this.name = 'InvalidInputError';
  }
}

/** A conditional write lost against another writer; the use case decides whether that is a retry or a conflict. */
export class ConditionFailedError extends DomainError {
  constructor(cause?: unknown) {
    super('WRITE.CONFLICT', { cause });
    this.name = 'ConditionFailedError';
  }
}

/** For a conditional write: turns a race that was lost into the failure that the caller is told; everything else passes through. */
export function lostRaceAs(code: ProblemCode): (error: unknown) => never {
  return (error) => {
    throw error instanceof ConditionFailedError ? new DomainError(code, { cause: error }) : error;
  };
}
