import type { CodeFacts, Verdict } from '@health-code/shared/code/verdict';
import { PLAIN_POLICY } from '@health-code/shared/entry/policy';
import type { CodeColour } from '@health-code/shared/rules/colour';
import { describe, expect, it } from 'vitest';
import { rehearsedVisit } from './practice.shared';
import type { PresentedCode } from './presented.shared';

const code = (verdict: Verdict): PresentedCode => ({ kind: 'code', text: '', verdict, repeated: false, current: null });
const specimen = (colour: CodeColour) => code({ verdict: 'specimen', facts: { colour } as CodeFacts });
const real = { failed: [], testWithinHours: null, cannotKnow: [], facts: {} as CodeFacts };

describe('a visit that is only rehearsed', () => {
  it.each([
    ['green', 'practice-recorded'],
    ['yellow', 'open'],
    ['red', 'practice-refused'],
  ] as const)('of a %s specimen is %s', (colour, visit) => {
    expect(rehearsedVisit(specimen(colour), PLAIN_POLICY)).toBe(visit);
  });

  it('follows the policy of the place', () => {
    const strict = { ...PLAIN_POLICY, colours: { ...PLAIN_POLICY.colours, yellow: 'stop' } } as const;
    expect(rehearsedVisit(specimen('yellow'), strict)).toBe('practice-refused');
  });

  it('of a real code is as if it were no practice', () => {
    expect(rehearsedVisit(code({ verdict: 'pass', ...real }), PLAIN_POLICY)).toBe('practice-recorded');
    expect(rehearsedVisit(code({ verdict: 'limited', ...real }), PLAIN_POLICY)).toBe('open');
    expect(rehearsedVisit(code({ verdict: 'unreadable', reason: 'empty' }), PLAIN_POLICY)).toBe('practice-refused');
  });
});
