import { PROBLEMS, type ProblemCode } from '@health-code/shared/api/problem';
import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { Suspension } from '@health-code/shared/place/suspension';

interface DomainErrorOptions {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly retryAfterMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attemptsLeft?: number;
  readonly suspension?: Suspension | undefined;
  readonly version?: number;
  readonly cause?: unknown;
}

/**
 * A failure with a stable code that the caller may see. `detail` and `errors` reach the client, so they never hold
 * what a person typed. `cause` is for us and is never sent or logged whole.
 */
export class DomainError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  /** How many milliseconds to wait before it is worth another try; undefined where waiting alone changes nothing. */
  readonly retryAfterMs: number | undefined;
  /** What else a caller can act on without reading the body. */
  readonly headers: Readonly<Record<string, string>>;
  /** How many more attempts are open; undefined where attempts are not counted. */
  readonly attemptsLeft: number | undefined;
  /** What a suspended place tells its visitors: its own notice, meant for everyone. */
  readonly suspension: Suspension | undefined;
  /** Which version stands, where another was to be replaced. */
  readonly version: number | undefined;

  constructor(code: ProblemCode, options: DomainErrorOptions = {}) {
    super(PROBLEMS[code][1], options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors ?? [];
    this.retryAfterMs = options.retryAfterMs;
    this.headers = options.headers ?? {};
    this.attemptsLeft = options.attemptsLeft;
    this.suspension = options.suspension;
    this.version = options.version;
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
export function lostRaceAs(code: ProblemCode, retryAfterMs?: number): (error: unknown) => never {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return (error) => {
    throw error instanceof ConditionFailedError ? new DomainError(code, { ...wait, cause: error }) : error;
  };
}
