import { ApiError } from '@health-code/shared/api/client';
import type { Problem } from '@health-code/shared/api/problem-schema';
import { describe, expect, it } from 'vitest';
import { zh } from '../../i18n/zh';
import { failureOf, failureWords, fieldError, needsSignIn, problemCode } from './failure.shared';

const problem = (code: string, errors: Problem['errors'] = []) =>
  failureOf(new ApiError(400, { type: '', title: '', status: 400, code, requestId: '1', errors } as Problem));

describe('what went wrong', () => {
  it('is told apart: no answer, an answer that is not ours, a problem', () => {
    expect(failureWords(zh, failureOf(new TypeError('fetch failed')))).toBe(zh.failures.offline);
    expect(failureWords(zh, failureOf(new ApiError(502, undefined)))).toBe(zh.failures.unexpected);
    expect(failureWords(zh, problem('PLACE.CLOSED'))).toBe(zh.problems['PLACE.CLOSED']);
  });

  it('is, of a suspended place, until when and why as well', () => {
    const suspended = (suspension: object) =>
      failureWords(
        zh,
        failureOf(new ApiError(409, { code: 'PLACE.SUSPENDED', errors: [], suspension } as unknown as Problem)),
      ).advice;
    const { advice } = zh.problems['PLACE.SUSPENDED'];
    expect(suspended({ until: '2026-12-01', note: '装修，请走西门' })).toBe(
      `预计 2026年12月1日 重新开放。场所留言：装修，请走西门。${advice}`,
    );
    expect(suspended({ until: null, note: null })).toBe(advice);
    expect(failureWords(zh, problem('PLACE.SUSPENDED')).advice).toBe(advice);
  });

  it('has words even for a problem of a newer server', () => {
    expect(failureWords(zh, problem('SOMETHING.NEW'))).toBe(zh.failures.unexpected);
  });

  it('calls for a new sign-in when the session is at fault', () => {
    expect(needsSignIn(problem('AUTH.EXPIRED'))).toBe(true);
    expect(needsSignIn(problem('OTP.WRONG'))).toBe(false);
    expect(problemCode(problem('OTP.WRONG'))).toBe('OTP.WRONG');
  });

  it('is said at the field that is to blame', () => {
    const failure = problem('REQUEST.INVALID', [
      { pointer: '/document/number', code: 'check-digit', detail: '' },
      { pointer: '/phone', code: 'format', detail: '' },
      { pointer: '/name', code: 'unheard-of', detail: '' },
    ]);
    expect(fieldError(zh, failure, '/document/number')).toBe(zh.fieldErrors['check-digit']);
    expect(fieldError(zh, failure, '/phone', 'own words')).toBe('own words');
    expect(fieldError(zh, failure, '/name')).toBe(zh.fieldErrors.custom);
    expect(fieldError(zh, failure, '/address')).toBeUndefined();
  });
});
