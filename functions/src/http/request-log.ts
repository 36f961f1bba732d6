import type { DomainError } from '../domain-error.ts';
import { type Logger, stackFrames } from '../log/logger.ts';

/** A request as its log line tells of it. */
export interface FinishedRequest {
  readonly requestId: string;
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  readonly error: DomainError | undefined;
}

/** One line for each request: 4xx as info, 5xx as error with the place where it was thrown. */
export function logRequest(logger: Logger, { error, durationMs, ...request }: FinishedRequest): void {
  const entry = {
    ...request,
    durationMs: Math.round(durationMs * 10) / 10,
    ...(error === undefined ? {} : { code: error.code }),
  };
  if (request.status < 500) {
    logger.info(entry);
    return;
  }
  const cause = error?.cause;
  logger.error({
    ...entry,
    errorName: cause instanceof Error ? cause.name : typeof cause,
    frames: stackFrames(cause),
  });
}
