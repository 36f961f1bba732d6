import type { CodeFacts, Verdict } from '@health-code/shared/code/verdict';
import { PLAIN_POLICY, type Policy } from '@health-code/shared/entry/policy';
import type { CodeColour } from '@health-code/shared/rules/colour';
import { describe, expect, it } from 'vitest';
import { zh } from '../../i18n/zh';
import type { PresentedCode } from './presented.shared';
import { whyLines } from './why.shared';

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
const lines = (presented: PresentedCode, policy: Policy = PLAIN_POLICY) =>
  whyLines(presented, { words: zh, say: ({ zh: text }) => text, policy });
const reason = { code: 'B1', name: { zh: '次密接', en: 'Contact' }, until: '2022-12-05T16:00:00.000Z' };

describe('why a door does not let somebody pass', () => {
  it('is what the colour usually means, without the network', () => {
    expect(lines(code(verdictOf('yellow')))).toEqual([zh.gate.usualReason.yellow, '本场所：黄码由工作人员决定']);
    expect(lines(code(verdictOf('red')))).toEqual([zh.gate.usualReason.red, '本场所：红码不放行，请联系负责人']);
  });

  it('is what the issuer tells, with its end', () => {
    expect(lines(code(verdictOf('yellow'), { reason }))).toEqual([
      '次密接，到 12月5日 24:00 为止',
      '本场所：黄码由工作人员决定',
    ]);
  });

  it('is of the colour of now, and the rule is that of the place', () => {
    const current = { colour: 'red', outcome: 'stop', failed: ['colour'], testWithinHours: null } as const;
    const presented = code(verdictOf('yellow'), { current: { ...current, cannotKnow: [], reason } });
    expect(lines(presented)[1]).toBe('本场所：红码不放行，请联系负责人');
    const strict: Policy = { ...PLAIN_POLICY, colours: { ...PLAIN_POLICY.colours, yellow: 'stop' } };
    expect(lines(code(verdictOf('yellow')), strict)[1]).toBe('本场所：黄码不放行，请联系负责人');
  });

  it('is nothing of a code that passes or was refused', () => {
    expect(lines(code(verdictOf('green'), { reason }))).toEqual([]);
    expect(lines(code({ verdict: 'expired', facts: { colour: 'red' } as CodeFacts }, { reason }))).toEqual([]);
    expect(lines(code({ verdict: 'unreadable', reason: 'empty' }))).toEqual([]);
  });
});
