import { describe, expect, it } from 'vitest';
import { DomainError } from '../domain-error.ts';
import { createLogger } from '../log/logger.ts';
import { type FinishedRequest, logRequest } from './request-log.ts';

const FINISHED: FinishedRequest = {
  requestId: 'r1',
  route: 'GET /v1/people',
  status: 200,
  durationMs: 12.3456,
  error: undefined,
};

function logged(changes: Partial<FinishedRequest>): unknown {
  const lines: string[] = [];
  const logger = createLogger((line) => lines.push(line));
  logRequest(logger, { ...FINISHED, ...changes });
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] as string);
}

describe('the line of a request', () => {
  const line = { requestId: 'r1', route: 'GET /v1/people', durationMs: 12.3 };

  it('is information when it was answered', () => {
    expect(logged({})).toEqual({ level: 'info', ...line, status: 200 });
  });

  it.each([400, 409, 499])('is information with the problem’s code at %i', (status) => {
    const error = new DomainError('PERSON.CLAIMED', { detail: 'x', cause: new Error('王小明') });
    expect(logged({ status, error })).toEqual({ level: 'info', ...line, status, code: 'PERSON.CLAIMED' });
  });

  it('is an error from 500 on, with the class of what was thrown and where, and never with its words', () => {
    const error = new DomainError('INTERNAL', { cause: new RangeError('王小明 13800138000') });
    const entry = logged({ status: 500, error });
    const frames = expect.arrayContaining([expect.stringMatching(/^at .*request-log\.test\.ts/)]);
    expect(entry).toEqual({ level: 'error', ...line, status: 500, code: 'INTERNAL', errorName: 'RangeError', frames });
    expect(JSON.stringify(entry)).not.toMatch(/王小明|13800138000/);
  });

  it.each([
    ['a text', '王小明', 'string'],
    ['nothing', undefined, 'undefined'],
  ])('knows of %s that was thrown its type only', (_name, cause, errorName) => {
    const error = new DomainError('INTERNAL', { cause });
    expect(logged({ status: 500, error })).toMatchObject({ level: 'error', errorName, frames: [] });
  });

  it('does without an error that nobody knows', () => {
    expect(logged({ status: 503 })).toEqual({
      level: 'error',
      ...line,
      status: 503,
      errorName: 'undefined',
      frames: [],
    });
  });
});
