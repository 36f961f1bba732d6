import type { CodeFacts, Verdict } from '@health-code/shared/code/verdict';
import { describe, expect, it } from 'vitest';
import { cameBack, createHandledCodes, type Handled } from './handled.shared';
import type { OnScreen, VisitState } from './on-screen.types';
import type { PresentedCode } from './presented.shared';

const verdictOf = (credentialId: string, verdict: 'pass' | 'limited' | 'stop' = 'pass'): Verdict => ({
  verdict,
  failed: verdict === 'pass' ? [] : ['colour'],
  testWithinHours: null,
  cannotKnow: [],
  facts: { credentialId, colour: 'green' } as CodeFacts,
});
const screenOf = (verdict: Verdict, at = 0, visit: VisitState = 'recorded'): Handled => ({
  visitId: 'a',
  at,
  visit,
  presented: { kind: 'code', text: '', verdict, repeated: false, current: null } satisfies PresentedCode,
});

describe('a code that comes back to a gate', () => {
  it.each<[number, boolean]>([
    [0, true],
    [30_000, true],
    [30_001, false],
  ])('after %d ms is known: %s', (at, isKnown) => {
    const codes = createHandledCodes();
    codes.keep(screenOf(verdictOf('one')));
    expect(codes.find(verdictOf('one'), at) !== undefined).toBe(isKnown);
  });

  it('is not another person’s, however soon they come', () => {
    const codes = createHandledCodes();
    codes.keep(screenOf(verdictOf('one')));
    expect(codes.find(verdictOf('two'), 1)).toBeUndefined();
  });

  it('is not known by its name alone: a verdict that refuses it stands', () => {
    const codes = createHandledCodes();
    codes.keep(screenOf(verdictOf('one')));
    expect(codes.find({ verdict: 'untrusted', reason: 'chain-value' }, 1)).toBeUndefined();
    const { facts } = verdictOf('one') as { facts: CodeFacts };
    expect(codes.find({ verdict: 'replayed', facts }, 1)).toBeUndefined();
  });

  it('counts from when it was judged, not from when it came back', () => {
    const codes = createHandledCodes();
    codes.keep(screenOf(verdictOf('one')));
    codes.keep(screenOf(verdictOf('one'), 20_000, 'same'));
    expect(codes.find(verdictOf('one'), 30_001)).toBeUndefined();
  });

  it('keeps nothing of those who showed no code', () => {
    const codes = createHandledCodes();
    const card: OnScreen['presented'] = { kind: 'card', failure: { kind: 'offline' } };
    codes.keep({ ...screenOf(verdictOf('one')), presented: card });
    expect(codes.find(verdictOf('one'), 1)).toBeUndefined();
  });
});

describe('the answer to somebody who came back', () => {
  it.each<['pass' | 'limited' | 'stop', VisitState, VisitState]>([
    ['pass', 'recorded', 'same'],
    ['limited', 'recorded', 'same'],
    ['limited', 'refused', 'open'],
    ['stop', 'none', 'none'],
    ['stop', 'withdrawn', 'none'],
  ])('%s, %s before, is %s', (verdict, visit, expected) => {
    const { presented, visit: now } = cameBack(screenOf(verdictOf('one', verdict), 1_000, visit), 13_900);
    expect([presented.verdict.verdict, presented.backSeconds, now]).toEqual([verdict, 12, expected]);
  });
});
