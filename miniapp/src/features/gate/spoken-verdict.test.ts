import type { CodeFacts, Verdict } from '@health-code/shared/code/verdict';
import type { LookupAnswer } from '@health-code/shared/gate/gate';
import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { zh } from '../../i18n/zh';
import type { Presented, PresentedCode } from './presented.shared';
import { spokenVerdict } from './spoken-verdict.shared';

function presented(verdict: Partial<Verdict>, fields: Partial<PresentedCode> = {}): PresentedCode {
  const facts = { colour: 'green' } as CodeFacts;
  return {
    kind: 'code',
    text: '',
    verdict: { failed: [], facts, ...verdict } as Verdict,
    repeated: false,
    current: null,
    ...fields,
  };
}

const said = (code: Presented, isWarned = false, words = zh) => spokenVerdict(code, isWarned, words);
const tooOld = { verdict: 'stop', failed: ['test-age'] } as const;
const red = { colour: 'red' } as CodeFacts;
const redNow = {
  colour: 'red',
  outcome: 'stop',
  failed: ['colour'],
  testWithinHours: null,
  cannotKnow: [],
  reason: null,
} as const;

describe('what staff hear', () => {
  it('of a test that is too old is the cause before the answer, with a recording of its own', () => {
    expect(said(presented(tooOld))).toEqual({ words: '核酸检测已过期，禁止通行', clip: 'test-too-old' });
    expect(said(presented(tooOld), false, en)).toEqual({ words: 'The test is too old. Stop', clip: 'test-too-old' });
    expect(said(presented({ ...tooOld, verdict: 'limited' }))).toEqual({
      words: '核酸检测已过期，限制通行，请登记',
      clip: 'test-too-old',
    });
  });

  it('of a test that is missing is that, which no recording says', () => {
    expect(said(presented({ ...tooOld, failed: ['no-test'] }))).toEqual({
      words: '没有核酸阴性，禁止通行',
      clip: undefined,
    });
  });

  it('of somebody who was looked up is the test, too', () => {
    const answer = { colour: 'green', outcome: 'stop', failed: ['test-age'] } as unknown as LookupAnswer;
    expect(said({ kind: 'person', answer })).toEqual({ words: '核酸检测已过期，禁止通行', clip: 'test-too-old' });
  });

  it('is not the test where the colour alone stops, or the issuer knows worse', () => {
    const alsoRed = presented({ verdict: 'stop', failed: ['colour', 'test-age'], facts: red });
    expect(said(alsoRed)).toEqual({ words: '禁止通行', clip: 'stop' });
    expect(said(presented(tooOld, { current: redNow }), true)).toEqual({ words: '禁止通行', clip: undefined });
  });

  it('at a hospital sends who is ill to the fever clinic, and nobody away', () => {
    const ill = presented({ verdict: 'stop', failed: ['colour'], facts: red });
    expect(spokenVerdict(ill, false, zh, 'medical')).toEqual({ words: '请去发热门诊', clip: undefined });
    expect(spokenVerdict(ill, false, zh, 'market')).toEqual({ words: '禁止通行', clip: 'stop' });
    expect(spokenVerdict(presented(tooOld), false, zh, 'medical').words).toBe('核酸检测已过期，禁止通行');
  });

  it('names a colour only where it is the one of the answer, and nothing else is to be said', () => {
    expect(said(presented({ verdict: 'pass' }))).toEqual({ words: '通行', clip: 'pass' });
    expect(said(presented({ verdict: 'stop', failed: ['credential-age'] }))).toEqual({
      words: '禁止通行',
      clip: undefined,
    });
    expect(said(presented({ verdict: 'pass' }), true)).toEqual({ words: '通行', clip: undefined });
    expect(said(presented({ verdict: 'pass' }, { repeated: true }), true)).toEqual({
      words: '刚才出示过，请核对证件',
      clip: undefined,
    });
  });

  it('of a code that was not read to its end is to scan again, which no recording says', () => {
    expect(said(presented({ verdict: 'unreadable', reason: 'truncated' }))).toEqual({
      words: '没读全，请再扫一次',
      clip: undefined,
    });
  });

  it('of somebody who is back within seconds is that, and the same answer', () => {
    expect(said(presented({ verdict: 'pass' }, { backSeconds: 12 }))).toEqual({
      words: '刚刚已核验，同一位，通行',
      clip: undefined,
    });
  });

  it('of everything else is that staff must look', () => {
    expect(said(presented({ verdict: 'expired' }))).toEqual({ words: zh.gate.speech.expired, clip: 'unknown' });
    const failure = { kind: 'offline' } as const;
    const card = spokenVerdict({ kind: 'card', failure }, false, zh);
    expect(card).toEqual({ words: '无法查询，请核对证件', clip: 'unknown' });
  });
});
