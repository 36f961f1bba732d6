import type { CodeFacts, Verdict } from '@health-code/shared/code/verdict';
import { ENTRY_OUTCOMES, usualOutcome } from '@health-code/shared/entry/outcome';
import type { LookupAnswer, VerifyAnswer } from '@health-code/shared/gate/gate';
import { COLOURS, type Colour } from '@health-code/shared/rules/colour';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  admissionOf,
  answerOf,
  evidenceOf,
  isOverturnedBy,
  outcomeOf,
  type PresentedCode,
  withNetwork,
} from './presented.shared';

const facts: CodeFacts = {
  colour: 'green',
  identity: { surname: '王', documentStart: '41', documentEnd: '2X' },
  issuer: '4101',
  doses: 3,
  test: null,
  credentialId: '0PSDGPW7QC2Q6P7G',
  handle: '',
  issuedAt: '2022-12-01T04:00:00.000Z',
  expiresAt: '2022-12-01T06:00:00.000Z',
  ageSeconds: 300,
  step: 10,
  clockSkewMs: 0,
};
const none = { failed: [], testWithinHours: null, cannotKnow: [] };
const pass: Verdict = { verdict: 'pass', ...none, facts };
const code = (verdict: Verdict): PresentedCode => ({
  kind: 'code',
  text: 'JKM1:A',
  verdict,
  repeated: false,
  current: null,
});
const now = (colour: Colour, outcome = usualOutcome(colour)): NonNullable<VerifyAnswer['current']> => ({
  colour,
  outcome,
  failed: outcome === 'pass' ? [] : ['colour'],
  testWithinHours: null,
  cannotKnow: [],
  reason: { code: colour, name: { zh: '原因', en: 'Reason' }, until: null },
});
const answer = (fields: Partial<VerifyAnswer>): VerifyAnswer => ({
  verdict: pass,
  sighting: 'first',
  current: now('green'),
  serverTime: '2022-12-01T04:05:00.000Z',
  ...fields,
});
const answerWith = (fields: Partial<VerifyAnswer>) => answerOf(withNetwork(code(pass), answer(fields)));

describe('what a gate makes of a verdict', () => {
  it.each<[Answer, string, string]>([
    ['pass', 'pass', 'automatic'],
    ['limited', 'limited', 'ask'],
    ['stop', 'stop', 'none'],
    ['expired', 'unknown', 'none'],
    ['replayed', 'unknown', 'none'],
    ['not-yet-valid', 'unknown', 'none'],
    ['untrusted', 'unknown', 'none'],
    ['revoked', 'unknown', 'none'],
    ['unreadable', 'unknown', 'none'],
    ['half-read', 'unknown', 'none'],
    ['specimen', 'unknown', 'none'],
    ['unknown', 'unknown', 'ask'],
    ['manual', 'unknown', 'ask'],
  ])('%s looks like %s, and the visit is %s', (given, look, admission) => {
    expect([outcomeOf(given), admissionOf(given)]).toEqual([look, admission]);
  });

  it('asks staff about a code that was presented before', () => {
    expect(answerOf({ ...code(pass), repeated: true })).toBe('limited');
    expect(answerWith({ sighting: 'replayed' })).toBe('limited');
    expect(answerWith({ sighting: 'same-scan' })).toBe('pass');
  });
});

describe('what the network adds', () => {
  it('is nothing when the issuer says the same', () => {
    const told = withNetwork(code(pass), answer({}));
    expect({ ...told, reason: undefined }).toEqual({ ...code(pass), reason: undefined });
  });

  it.each([
    ['red', 'stop'],
    ['yellow', 'limited'],
    ['grey', 'limited'],
    ['green', 'pass'],
  ] as const)('is the colour now: a green code of somebody who is %s is %s', (colour, expected) => {
    expect(answerWith({ current: now(colour) })).toBe(expected);
  });

  it('is what the door says now, where the colour is the same but the test does not count any more', () => {
    const lacking = { ...now('green', 'stop'), failed: ['no-test' as const], testWithinHours: 48 };
    expect(answerWith({ current: lacking })).toBe('stop');
    expect(withNetwork(code(pass), answer({ current: lacking })).current).toEqual(lacking);
  });

  it('is a revocation that the gate has not heard of', () => {
    expect(answerWith({ verdict: { verdict: 'revoked', facts } })).toBe('revoked');
  });

  it('is not the clock: the question was under way for a while', () => {
    expect(answerWith({ verdict: { verdict: 'replayed', facts } })).toBe('pass');
    expect(answerWith({ verdict: { verdict: 'expired', facts } })).toBe('pass');
  });

  it('never makes a verdict milder', () => {
    const verdicts: Verdict[] = [
      pass,
      { verdict: 'limited', ...none, failed: ['colour'], facts: { ...facts, colour: 'yellow' } },
      { verdict: 'stop', ...none, failed: ['colour'], facts: { ...facts, colour: 'red' } },
      { verdict: 'revoked', facts },
      { verdict: 'expired', facts },
      { verdict: 'specimen', facts },
      { verdict: 'untrusted', reason: 'signature' },
      { verdict: 'unreadable', reason: 'empty' },
    ];
    const severity = (presented: PresentedCode) =>
      ['pass', 'limited', 'stop'].indexOf(answerOf(presented)) + 1 || Number.POSITIVE_INFINITY;
    const anyVerdict = fc.constantFrom(...verdicts);
    const current = fc.option(
      fc
        .tuple(fc.constantFrom(...COLOURS), fc.constantFrom(...ENTRY_OUTCOMES))
        .map(([colour, outcome]) => now(colour, outcome)),
    );
    const sighting = fc.constantFrom('first', 'same-scan', 'replayed', null);
    fc.assert(
      fc.property(anyVerdict, anyVerdict, current, sighting, (ours, theirs, after, seen) => {
        const told = withNetwork(code(ours), answer({ verdict: theirs, current: after, sighting: seen }));
        expect(severity(told)).toBeGreaterThanOrEqual(severity(code(ours)));
      }),
    );
  });
});

describe('why, as the network tells it', () => {
  const yellow: Verdict = { verdict: 'limited', ...none, failed: ['colour'], facts: { ...facts, colour: 'yellow' } };
  const reasonAfter = (verdict: Verdict, current: VerifyAnswer['current']) =>
    withNetwork(code(verdict), answer({ verdict, current })).reason?.code;

  it.each<[string, Verdict, Colour, string | undefined]>([
    ['of the colour that the code shows', yellow, 'yellow', 'yellow'],
    ['of a worse colour that is shown instead', yellow, 'red', 'red'],
    ['not of a milder colour, which is not shown', yellow, 'green', undefined],
    ['of the grey that a green code has become', pass, 'grey', 'grey'],
  ])('is that %s', (_name, verdict, colour, expected) => {
    expect(reasonAfter(verdict, now(colour))).toBe(expected);
  });

  it('is not told where the issuer tells none', () => {
    expect(reasonAfter(yellow, { ...now('yellow'), reason: null })).toBeUndefined();
    expect(reasonAfter(yellow, null)).toBeUndefined();
    expect(reasonAfter({ verdict: 'unreadable', reason: 'empty' }, now('red'))).toBeUndefined();
  });
});

describe('what the network says after somebody was let in', () => {
  const yellow: Verdict = { verdict: 'limited', ...none, failed: ['colour'], facts: { ...facts, colour: 'yellow' } };
  const isOverturned = (verdict: Verdict, fields: Partial<VerifyAnswer>) =>
    isOverturnedBy(code(verdict), withNetwork(code(verdict), answer(fields)));

  it.each<[string, Verdict, Partial<VerifyAnswer>, boolean]>([
    ['the same of a green code', pass, {}, false],
    ['the same of a yellow code that staff let in', yellow, { verdict: yellow, current: now('yellow') }, false],
    ['that a green code is yellow now', pass, { current: now('yellow') }, true],
    ['that a yellow code is red now', yellow, { verdict: yellow, current: now('red') }, true],
    ['that a green code was presented elsewhere', pass, { sighting: 'replayed' }, true],
    ['that a yellow code was presented elsewhere, which staff did not know', yellow, { sighting: 'replayed' }, true],
    ['that the code is revoked', pass, { verdict: { verdict: 'revoked', facts } }, true],
  ])('%s', (_name, verdict, fields, isOther) => {
    expect(isOverturned(verdict, fields)).toBe(isOther);
  });
});

describe('the evidence of a visit', () => {
  it('is the code, the admission of a look-up, or the document that staff saw', () => {
    expect(evidenceOf(code(pass))).toEqual({ kind: 'code', text: 'JKM1:A' });
    const found = { admission: 'sealed', outcome: 'pass' } as LookupAnswer;
    expect(evidenceOf({ kind: 'person', answer: found })).toEqual({ kind: 'admission', admission: 'sealed' });
    const document = { type: 'resident-id', number: '11010519491231002X' } as const;
    expect(evidenceOf({ kind: 'manual', document, reason: 'no-phone' })).toEqual({
      kind: 'manual',
      document,
      reason: 'no-phone',
    });
  });
});
