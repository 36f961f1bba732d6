import { readFileSync } from 'node:fs';
import type { ProblemCode } from '@health-code/shared/api/problem';
import { type GateBundle, openVerifier } from '@health-code/shared/code/gate-bundle';
import { verify } from '@health-code/shared/code/verify';
import type { Policy } from '@health-code/shared/entry/policy';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../core/failure/failure.shared';
import { en } from '../../i18n/en';
import { zh } from '../../i18n/zh';
import type { PresentedCode, PresentedPerson } from './presented.shared';
import { verdictView } from './verdict-view.shared';

interface VectorCase {
  readonly name: string;
  readonly text: string;
  readonly now: string;
  readonly policy?: Partial<Policy>;
  readonly expected: { readonly verdict: string };
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../shared/vectors/code/${name}.json`, import.meta.url), 'utf8'));
const bundle = read('bundle') as GateBundle;
const cases = [
  ...(read('genuine') as { cases: VectorCase[] }).cases,
  ...(read('refused') as { cases: VectorCase[] }).cases,
];

/** What a gate says of a vector. */
function verdictOf({ text, now }: Omit<VectorCase, 'expected'>) {
  const gate = openVerifier(bundle);
  if (gate.kind === 'fault') throw new Error(gate.fault);
  return verify(text, gate.value, Date.parse(now));
}

/** What staff would see for a vector. */
function viewOf({ text, now, policy }: Omit<VectorCase, 'expected'>, fields: Partial<PresentedCode> = {}, words = zh) {
  const ruled = { ...bundle, policy: { ...bundle.policy, ...policy } };
  const gate = openVerifier(ruled);
  if (gate.kind === 'fault') throw new Error(gate.fault);
  const verdict = verify(text, gate.value, Date.parse(now));
  const presented: PresentedCode = { kind: 'code', text, verdict, repeated: false, current: null, ...fields };
  return verdictView(presented, { words, say: ({ zh: text }) => text, policy: ruled.policy });
}

const [green] = cases as [VectorCase];

function cardFailure(code: ProblemCode): Failure {
  return {
    kind: 'problem',
    problem: { type: 'about:blank', title: '', status: 404, code, detail: '', requestId: '', errors: [] },
  };
}

describe('the verdict on the screen', () => {
  it('of every vector has a word and a sentence to go on by, in both languages', () => {
    for (const vector of cases) {
      for (const words of [zh, en]) {
        const { word, advice } = viewOf(vector, {}, words);
        expect(
          [word, advice].every((text) => text.length > 0),
          vector.name,
        ).toBe(true);
      }
    }
  });

  it('says who it is, the colour, and how fresh that is', () => {
    expect(viewOf({ ...green, now: '2022-12-01T04:00:30.000Z' })).toMatchObject({
      outcome: 'pass',
      word: '通行',
      identity: { name: '王', document: '41····2X' },
      facts: ['绿码', '12:00 签发，刚刚'],
      warnings: [],
    });
  });

  it('tells relatives of one surname apart by the last character of their names', () => {
    const verdict = verdictOf(green);
    if (!('facts' in verdict)) throw new Error('the code is refused');
    const facts = { ...verdict.facts, identity: { ...verdict.facts.identity, surname: '王-明' } };
    expect(viewOf(green, { verdict: { ...verdict, facts } }).identity?.name).toBe('王*明');
  });

  it('tells staff to ask for the live code when it is a picture', () => {
    const view = viewOf({ ...green, now: '2022-12-01T04:11:00.000Z' });
    expect(view).toMatchObject({ outcome: 'unknown', word: '疑似截图', facts: ['绿码', '12:00 签发，11 分钟前'] });
    expect(view.advice).toContain('截图');
    expect(view.warnings).toEqual(['码的时间比本机慢 10 分钟']);
  });

  it('names the test that is too old, and the doses', () => {
    const policy = { oldestTestHours: 4 };
    expect(viewOf({ ...green, policy })).toMatchObject({
      outcome: 'stop',
      facts: ['绿码', '12:00 签发，刚刚', '核酸采样 6 小时前，最多 4 小时', '疫苗 3 剂'],
    });
  });

  it('says where the minute of sampling, which no code has, might decide otherwise', () => {
    const lines = (oldestTestHours: number) => viewOf({ ...green, policy: { oldestTestHours } }).facts;
    expect(lines(6)).toContain(zh.gate.failed['sampling-minute']);
    expect(lines(5)).not.toContain(zh.gate.failed['sampling-minute']);
  });

  it('never shows the colour of a code as the verdict: a green code that may not pass is red', () => {
    const policy = { oldestTestHours: 4, whenTooOld: 'stop' } as const;
    const { outcome, word } = viewOf({ ...green, policy });
    expect([outcome, word]).toEqual(['stop', '禁止']);
  });

  it('warns of a code that was presented before, and of a change since', () => {
    expect(viewOf(green, { repeated: true })).toMatchObject({
      outcome: 'limited',
      warnings: [zh.gate.advice.repeated],
    });
    const red = {
      colour: 'red',
      outcome: 'stop',
      failed: ['colour'],
      testWithinHours: null,
      cannotKnow: [],
      reason: null,
    } as const;
    expect(viewOf(green, { current: red })).toMatchObject({
      outcome: 'stop',
      warnings: ['签发后有变化：现在是红码'],
    });
    const untested = { ...red, colour: 'green', failed: ['no-test'], testWithinHours: 48 } as const;
    expect(viewOf(green, { current: untested })).toMatchObject({
      outcome: 'stop',
      warnings: ['没有 48 小时内的核酸阴性'],
    });
  });

  it('of somebody who is back says so without an alarm, and answers the same', () => {
    expect(viewOf(green, { backSeconds: 12 })).toMatchObject({
      outcome: 'pass',
      back: '刚刚已核验，同一位（12 秒前）',
      warnings: [],
    });
    expect(viewOf(green).back).toBeUndefined();
  });

  it('of a specimen says what a real code would show, and that it admits nobody', () => {
    const specimen = cases.find(({ expected }) => expected.verdict === 'specimen') as VectorCase;
    const view = viewOf(specimen);
    expect(view).toMatchObject({ answer: 'specimen', outcome: 'unknown', word: '培训样码' });
    expect(view.facts.join()).toContain('真码会显示：');
  });

  it.each([
    ['https://example.org/p/7K3M9QRT2WXB', '不是健康码', zh.gate.advice.unreadable],
    ['JKM2:AAAA', '不是健康码', zh.gate.advice['other-version']],
    ['JKM1:AAAA', '没读全', zh.gate.advice['half-read']],
  ])('of %s says what to do', (text, word, advice) => {
    expect(viewOf({ ...green, text })).toMatchObject({ outcome: 'unknown', word, advice });
  });

  it.each([
    [cardFailure('GATE.NO_SUCH_PERSON'), '卡无效', zh.gate.advice['no-card']],
    [cardFailure('GATE.NOT_FOUND'), '无法查询', zh.gate.advice['no-answer']],
    [{ kind: 'offline' } as const, '无法查询', zh.gate.advice['no-network']],
  ])('of a card that led to nobody says so, and what to do instead', (failure, word, advice) => {
    const view = verdictView(
      { kind: 'card', failure },
      { words: zh, say: ({ zh: text }) => text, policy: bundle.policy },
    );
    expect(view).toMatchObject({ outcome: 'unknown', word, advice, identity: undefined, facts: [] });
  });

  it('of a document shows the masked person, the colour, and the reason with its end', () => {
    const presented = {
      kind: 'person',
      answer: {
        person: { name: '王**', documentNumber: '11**************2X' },
        colour: 'yellow',
        outcome: 'limited',
        failed: ['colour', 'test-age'],
        testWithinHours: 48,
        cannotKnow: [],
        reason: { code: 'B1', name: { zh: '次密接', en: 'Contact' }, until: '2022-12-05T16:00:00.000Z' },
        admission: 'sealed',
        serverTime: '2022-12-01T04:00:00.000Z',
      },
    } satisfies PresentedPerson;
    expect(verdictView(presented, { words: zh, say: ({ zh: text }) => text, policy: bundle.policy })).toMatchObject({
      outcome: 'limited',
      identity: { name: '王**', document: '11**************2X' },
      facts: ['黄码', '核酸采样已满 48 小时', '次密接，到 12月5日 24:00 为止'],
      advice: '本场所：黄码由工作人员决定',
    });
  });
});
