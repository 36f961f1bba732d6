import { describe, expect, it } from 'vitest';
import { NOON, ZHENGZHOU_GREEN } from '../code/codes.arbitrary.ts';
import { applyPolicy, PLAIN_POLICY, type Policy } from './policy.ts';

const claims = { ...ZHENGZHOU_GREEN, anchor: new Uint8Array(10) };
const HOUR = 3_600_000;
const strict: Policy = { ...PLAIN_POLICY, oldestCredentialSeconds: 600, oldestTestHours: 24 };
const mild: Policy = { ...strict, whenTooOld: 'limited' };

describe('the policy of a door', () => {
  it.each([
    ['green passes', PLAIN_POLICY, {}, 0, 'pass', []],
    ['yellow is limited', PLAIN_POLICY, { colour: 'yellow' }, 0, 'limited', ['colour']],
    ['red stops', PLAIN_POLICY, { colour: 'red' }, 0, 'stop', ['colour']],
    ['a credential of ten minutes passes', strict, {}, 600_000, 'pass', []],
    ['one of a millisecond more does not', strict, {}, 600_001, 'stop', ['credential-age']],
    ['or is limited where the policy says so', mild, {}, 600_001, 'limited', ['credential-age']],
    ['a test of 24 hours passes', strict, { sampledHour: NOON - 24 * HOUR }, 0, 'pass', []],
    ['one of a millisecond more does not', strict, { sampledHour: NOON - 24 * HOUR }, 1, 'stop', ['test-age']],
    ['no test is too old a test', mild, { sampledHour: null }, 0, 'limited', ['no-test']],
    ['no test is none where none is asked for', PLAIN_POLICY, { sampledHour: null }, 0, 'pass', []],
    [
      'the strictest answer wins',
      mild,
      { colour: 'red', sampledHour: null },
      600_001,
      'stop',
      ['colour', 'credential-age', 'no-test'],
    ],
    ['in either order', strict, { colour: 'yellow', sampledHour: null }, 0, 'stop', ['colour', 'no-test']],
  ] as const)('%s', (_name, policy, fields, ms, answer, failed) => {
    expect(applyPolicy(policy, { ...claims, ...fields }, NOON + ms)).toEqual({ answer, failed });
  });
});
