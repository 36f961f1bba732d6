import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import type { Badges } from '@health-code/shared/rules/badges';
import type { VisitResult } from '@health-code/shared/visit/visit';
import { describe, expect, it } from 'vitest';
import { zh } from '../../../i18n/zh';
import { failedConditions, panelColour, spokenAnswer } from './conditions.shared';

const NOW = Date.parse('2026-11-21T04:00:00.000Z');
const HOUR = 3_600_000;
const { conditions, spoken } = zh.checkIn;
const sampled = (hours: number, result: 'negative' | 'positive' = 'negative') =>
  ({ sampledAt: new Date(NOW - hours * HOUR).toISOString(), result }) as Badges['test'];
const result = (fields: Partial<VisitResult>) =>
  ({ outcome: 'stop', colour: 'green', failed: [], testWithinHours: null, ...fields }) as VisitResult;

const at = (failed: VisitResult, kind: PlaceKind = 'business') => ({ ...failed, kind, at: NOW });

describe('the conditions that were not met', () => {
  const tooOld = result({ failed: ['test-age'], testWithinHours: 48 });
  const status = (test: Badges['test']) => failedConditions(zh, at(tooOld), test)[0]?.status;

  it('are none for somebody who passes', () => {
    expect(failedConditions(zh, at(result({ outcome: 'pass' })), null)).toEqual([]);
  });

  it('name the required test, that there is none, and what would meet it', () => {
    expect(failedConditions(zh, at(result({ failed: ['no-test'], testWithinHours: 48 })), null)).toEqual([
      { requirement: '需要 48 小时内的核酸阴性证明', status: conditions.test.none, remedy: conditions.test.remedy(48) },
    ]);
  });

  it('give the age of the sample, in hours that have passed', () => {
    expect(status(sampled(60))).toBe('最近一次阴性是 60 小时前采样的（11月19日 00:00）。');
    expect(status(sampled(48))).toContain('48 小时前');
  });

  it('give no age that this phone does not know, or that would contradict the door', () => {
    for (const test of [null, sampled(60, 'positive'), sampled(47.9)]) expect(status(test)).toBe(conditions.test.old);
  });

  it.each(['yellow', 'red'] as const)('send nobody who is %s home from a hospital to come back green', (colour) => {
    const failed = failedConditions(zh, at(result({ colour, failed: ['colour', 'no-test'] }), 'medical'), null);
    expect(failed.map(({ remedy }) => remedy)).toEqual([conditions.medical.colour, conditions.medical.test]);
  });

  it('name the colour, and what somebody of whom nothing is known can do', () => {
    const requirement = (colour: VisitResult['colour']) =>
      failedConditions(zh, at(result({ colour, failed: ['colour', 'no-test'], testWithinHours: 24 })), null).map(
        (condition) => condition.requirement,
      );
    expect(requirement('yellow')).toEqual([conditions.colour.other.requirement, '需要 24 小时内的核酸阴性证明']);
    expect(requirement('grey')[0]).toBe(conditions.colour.grey.requirement);
  });
});

describe('what is said and shown of an answer', () => {
  it('stands on the colour of the outcome', () => {
    expect((['pass', 'limited', 'stop', 'unknown'] as const).map(panelColour)).toEqual([
      'green',
      'yellow',
      'red',
      'grey',
    ]);
  });

  it('is the outcome of the strictest of a group', () => {
    const strictest = (...outcomes: VisitResult['outcome'][]) =>
      spokenAnswer(
        zh,
        outcomes.map((outcome) => result({ outcome })),
      ).outcome;
    expect(strictest('pass', 'limited', 'unknown')).toBe('limited');
    expect(strictest('pass', 'unknown')).toBe('unknown');
    expect(strictest('pass', 'stop')).toBe('stop');
  });

  it('names the colour only where it is the one of the outcome', () => {
    const said = (fields: Partial<VisitResult>) => spokenAnswer(zh, [result({ outcome: 'pass' }), result(fields)]);
    expect(said({ outcome: 'stop', colour: 'red', failed: ['colour'] })).toEqual({
      outcome: 'stop',
      words: zh.outcomes.stop.speech,
      clip: 'stop',
    });
    expect(said({ failed: ['no-test'] })).toEqual({ outcome: 'stop', words: spoken.test, clip: undefined });
    expect(said({ failed: ['test-age'] })).toMatchObject({ words: spoken.test, clip: 'test-too-old' });
    expect(said({ colour: 'yellow', failed: ['colour'] })).toMatchObject({ words: spoken.stop });
    expect(spokenAnswer(zh, [result({ outcome: 'pass', colour: 'yellow' })])).toMatchObject({ words: spoken.pass });
  });

  it('at a hospital is the way in of who is ill, and of nobody else', () => {
    const said = (fields: Partial<VisitResult>) => spokenAnswer(zh, [result(fields)], 'medical');
    const way = { words: spoken.medical, clip: undefined };
    expect(said({ outcome: 'stop', colour: 'red', failed: ['colour'] })).toEqual({ outcome: 'stop', ...way });
    expect(said({ outcome: 'limited', colour: 'yellow', failed: ['colour'] })).toEqual({ outcome: 'limited', ...way });
    expect(said({ outcome: 'unknown', colour: 'grey', failed: ['colour'] })).toMatchObject({ clip: 'unknown' });
    expect(said({ failed: ['no-test'] })).toMatchObject({ words: spoken.test });
  });
});
