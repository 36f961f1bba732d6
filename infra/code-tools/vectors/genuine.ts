import { RETIRED, SHANGHAI, TRAINING } from './bundle.ts';
import { NOON, type Recipe } from './craft.ts';
import { crafted, type Expected, type VectorCase } from './vector-case.ts';

const HOUR = 3_600_000;
const pass: Expected = { verdict: 'pass', failed: [] };
const facts = (fields: Record<string, unknown>) => ({ ...pass, facts: fields });
const inWords = {
  colour: 'green',
  identity: { surname: '王', documentStart: '41', documentEnd: '2X' },
  issuer: '4101',
  doses: 3,
  test: { sampledHour: '2022-11-30T22:00:00.000Z', ageHours: 6 },
  handle: 'oKGio6SlpqeoqaqrrK2ur7A',
  issuedAt: '2022-12-01T04:00:00.000Z',
  expiresAt: '2022-12-01T06:00:00.000Z',
};

/** Codes that are what they say: the colours, the sizes, the clock within its tolerance, and the policy. */
export const GENUINE: readonly VectorCase[] = [...people(), ...clocks(), ...policies()];

function people(): VectorCase[] {
  const of = (name: string, claims: Recipe['claims'], fields: Record<string, unknown>) =>
    crafted(name, { claims: claims ?? {} }, 0, facts(fields));
  return [
    crafted('green, at its first instant', {}, 0, facts({ ...inWords, ageSeconds: 0, step: 0, clockSkewMs: 0 })),
    of('never tested', { sampledHour: null }, { test: null }),
    of(
      'tested within the hour',
      { sampledHour: NOON },
      { test: { sampledHour: '2022-12-01T04:00:00.000Z', ageHours: 0 } },
    ),
    of(
      'tested 255 hours ago',
      { sampledHour: NOON - 255 * HOUR },
      { test: { sampledHour: '2022-11-20T13:00:00.000Z', ageHours: 255 } },
    ),
    of('not vaccinated', { doses: 0 }, { doses: 0 }),
    of('seven doses or more', { doses: 7 }, { doses: 7 }),
    of(
      'a compound surname',
      { identity: { surname: '欧阳', documentStart: '41', documentEnd: '2X' } },
      { identity: { surname: '欧阳' } },
    ),
    of(
      'a surname and the last character of the name',
      { identity: { surname: '王-明', documentStart: '41', documentEnd: '2X' } },
      { identity: { surname: '王-明' } },
    ),
    of(
      'a surname of four bytes',
      { identity: { surname: '𬭩', documentStart: '41', documentEnd: '2X' } },
      { identity: { surname: '𬭩' } },
    ),
    of(
      'initials and a passport',
      { identity: { surname: 'AMS', documentStart: 'E1', documentEnd: '9Z' } },
      { identity: { surname: 'AMS', documentStart: 'E1', documentEnd: '9Z' } },
    ),
    of('a province as issuer', { issuer: '41' }, { issuer: '41' }),
    of('a city whose code ends with a zero', { issuer: '4110' }, { issuer: '4110' }),
    of(
      'a surname beside a mark that is seen',
      { identity: { surname: '¡、', documentStart: '41', documentEnd: '2X' } },
      { identity: { surname: '¡、' } },
    ),
    of('a single step', { steps: 1, expiresAt: NOON + 30_000 }, { expiresAt: '2022-12-01T04:00:30.000Z' }),
    crafted(
      'the largest code',
      {
        step: 239,
        claims: {
          sampledHour: NOON - 200 * HOUR,
          identity: { surname: '欧阳A', documentStart: '41', documentEnd: '2X' },
        },
      },
      7_170_000,
      facts({ step: 239, ageSeconds: 7170, clockSkewMs: 0 }),
    ),
    crafted('another region', { key: SHANGHAI, claims: { issuer: '3101' } }, 0, facts({ issuer: '3101' })),
    crafted(
      'a key on its last second',
      { key: RETIRED, claims: { expiresAt: NOON + 7_199_000 } },
      0,
      facts({ issuedAt: '2022-12-01T03:59:59.000Z' }),
    ),
    crafted('a key for training', { key: TRAINING }, 0, { verdict: 'specimen', facts: { colour: 'green' } }),
    crafted('a red code for training', { key: TRAINING, claims: { colour: 'red' } }, 0, {
      verdict: 'specimen',
      facts: { colour: 'red' },
    }),
    crafted('a code for training stays one when it is old', { key: TRAINING }, 30 * HOUR, { verdict: 'specimen' }),
  ];
}

/** Step 10 begins 300,000 ms after noon. */
function clocks(): VectorCase[] {
  const of = (name: string, step: number, ms: number, clockSkewMs: number) =>
    crafted(name, { step }, ms, facts({ step, clockSkewMs }));
  return [
    of('a step as it begins', 10, 300_000, 0),
    of('a step at its last millisecond', 10, 329_999, 0),
    of('a step just over', 10, 330_001, 1),
    of('a gate 60 s behind the phone', 10, 240_000, -60_000),
    of('a gate almost 60 s past the step', 10, 359_999, 29_999),
    of('a gate 60 s behind the issuer', 0, -60_000, -60_000),
    of('the last step, a millisecond before the end', 239, 7_199_999, 0),
  ];
}

function policies(): VectorCase[] {
  const tested = { oldestTestHours: 24 };
  const fresh = { oldestCredentialSeconds: 600 };
  return [
    crafted('yellow is limited', { claims: { colour: 'yellow' } }, 0, {
      verdict: 'limited',
      failed: ['colour'],
      facts: { colour: 'yellow' },
    }),
    crafted('red stops', { claims: { colour: 'red' } }, 0, {
      verdict: 'stop',
      failed: ['colour'],
      facts: { colour: 'red' },
    }),
    crafted(
      'yellow stops where the policy says so',
      { claims: { colour: 'yellow' } },
      0,
      { verdict: 'stop', failed: ['colour'] },
      { colours: { green: 'pass', yellow: 'stop', red: 'stop' } },
    ),
    crafted(
      'a test a millisecond younger than its limit',
      { claims: { sampledHour: NOON - 24 * HOUR } },
      -1,
      { ...pass, testWithinHours: null, cannotKnow: [] },
      tested,
    ),
    crafted(
      'a test of exactly its limit, whose sample may be younger than its hour',
      { claims: { sampledHour: NOON - 24 * HOUR } },
      0,
      { verdict: 'stop', failed: ['test-age'], testWithinHours: 24, cannotKnow: ['sampling-minute'] },
      tested,
    ),
    crafted(
      'a test of a millisecond more, shown a millisecond after the issue',
      { claims: { sampledHour: NOON - 24 * HOUR } },
      1,
      { verdict: 'stop', failed: ['test-age'], cannotKnow: ['sampling-minute', 'since-issue'] },
      tested,
    ),
    crafted(
      'a test whose whole hour is too old, where that limits',
      { claims: { sampledHour: NOON - 25 * HOUR } },
      0,
      { verdict: 'limited', failed: ['test-age'], cannotKnow: [] },
      { ...tested, whenTooOld: 'limited' },
    ),
    crafted(
      'no test where one is asked for',
      { claims: { sampledHour: null } },
      0,
      { verdict: 'stop', failed: ['no-test'] },
      tested,
    ),
    crafted('a credential exactly as old as it may be', { step: 20 }, 600_000, pass, fresh),
    crafted(
      'a credential a millisecond too old',
      { step: 20 },
      600_001,
      { verdict: 'stop', failed: ['credential-age'] },
      fresh,
    ),
    crafted(
      'red without a test: both are told',
      { claims: { colour: 'red', sampledHour: null } },
      0,
      { verdict: 'stop', failed: ['colour', 'no-test'] },
      tested,
    ),
  ];
}
