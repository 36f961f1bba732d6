import { describe, expect, it } from 'vitest';
import { busy, isPassing } from './busy.ts';

const named = (name: string, fields: object = {}) => Object.assign(new Error('x'), { name, ...fields });

describe('a failure of the database', () => {
  it.each([
    ['throttled', named('ThrottlingException', { $metadata: { httpStatusCode: 400 } }), true],
    ['over its throughput', named('ProvisionedThroughputExceededException'), true],
    ['failing', named('InternalServerError', { $metadata: { httpStatusCode: 500 } }), true],
    ['away', named('Error', { code: 'ECONNREFUSED' }), true],
    ['too slow', named('TimeoutError'), true],
    ['asked something wrong', named('ValidationException', { $metadata: { httpStatusCode: 400 } }), false],
    ['without the right', named('AccessDeniedException', { $metadata: { httpStatusCode: 400 } }), false],
    ['no error at all', undefined, false],
  ])('that is %s may pass: %s', (_name, error, expected) => {
    expect(isPassing(error)).toBe(expected);
  });

  it('that may pass is told as such, with a time to try again', () => {
    expect(busy(new Error('x'))).toMatchObject({ code: 'SERVICE.BUSY', retryAfterMs: 5_000 });
  });
});
