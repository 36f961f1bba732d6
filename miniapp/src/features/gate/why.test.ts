import type { CodeFacts, Verdict } from '@health-code/shared/code/verdict';
import { PLAIN_POLICY, type Policy } from '@health-code/shared/entry/policy';
import type { CodeColour } from '@health-code/shared/rules/colour';
import { describe, expect, it } from 'vitest';
import { zh } from '../../i18n/zh';
import type { PresentedCode } from './presented.shared';
import { placeRule, whyLines } from './why.shared';

const OUTCOMES = { green: 'pass', yellow: 'limited', red: 'stop' } as const;
const verdictOf = (colour: CodeColour): Verdict => ({
  verdict: OUTCOMES[colour],
  failed: colour === 'green' ? [] : ['colour'],
  testWithinHours: null,
  cannotKnow: [],
  facts: { colour } as CodeFacts,
});
const code = (verdict: Verdict, fields: Partial<PresentedCode> = {}): PresentedCode => ({
  kind: 'code',
  text: '',
  verdict,
  repeated: false,
  current: null,
  ...fields,
});
const context = (policy: Policy = PLAIN_POLICY) => ({ words: zh, say: ({ zh: text }: { zh: string }) => text, policy });
const lines = (presented: PresentedCode) => whyLines(presented, context());
const rule = (presented: PresentedCode, policy?: Policy) => placeRule(presented, context(policy));
const reason = { code: 'B1', name: { zh: '次密接', en: 'Contact' }, until: '2022-12-05T16:00:00.000Z' };

const redNow = {
  colour: 'red',
  outcome: 'stop',
  failed: ['colour'],
  testWithinHours: null,
  cannotKnow: [],
  reason,
} as const;

describe('why somebody has their colour', () => {
  it('is what the colour usually means, without the network', () => {
    expect(lines(code(verdictOf('yellow')))).toEqual([zh.gate.usualReason.yellow]);
    expect(lines(code(verdictOf('red')))).toEqual([zh.gate.usualReason.red]);
  });

  it('is what the issuer tells, with its end', () => {
    expect(lines(code(verdictOf('yellow'), { reason }))).toEqual(['次密接，到 12月5日 24:00 为止']);
  });

  it('is nothing of a code that is green or was refused', () => {
    expect(lines(code(verdictOf('green'), { reason }))).toEqual([]);
    expect(lines(code({ verdict: 'expired', facts: { colour: 'red' } as CodeFacts }, { reason }))).toEqual([]);
    expect(lines(code({ verdict: 'unreadable', reason: 'empty' }))).toEqual([]);
  });
});

describe('the rule of the place', () => {
  it('is what it wants done about the colour that counts now', () => {
    expect(rule(code(verdictOf('yellow')))).toBe('本场所：黄码由工作人员决定');
    expect(rule(code(verdictOf('yellow'), { current: redNow }))).toBe('本场所：红码不放行，请联系负责人');
  });

  it('is told only where the colour is what stands in the way', () => {
    expect(rule(code(verdictOf('green')))).toBeUndefined();
    expect(rule(code(verdictOf('green'), { repeated: true }))).toBeUndefined();
    const tooOld = { ...verdictOf('yellow'), verdict: 'stop', failed: ['colour', 'test-age'] } as Verdict;
    expect(rule(code(tooOld))).toBeUndefined();
    const strict: Policy = { ...PLAIN_POLICY, colours: { ...PLAIN_POLICY.colours, yellow: 'stop' } };
    expect(rule(code(tooOld), strict)).toBe('本场所：黄码不放行，请联系负责人');
    expect(rule(code(verdictOf('green'), { current: { ...redNow, colour: 'grey' } }))).toBeUndefined();
  });
});
