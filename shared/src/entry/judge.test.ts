import { describe, expect, it } from 'vitest';
import type { Colour } from '../rules/colour.ts';
import { MS_PER_HOUR } from '../time/units.ts';
import { type EntryKnowledge, judgeEntry } from './judge.ts';
import { PLAIN_POLICY, type Policy } from './policy.ts';

const NOW = Date.parse('2026-11-21T04:00:00.000Z');
const TESTED: Policy = { ...PLAIN_POLICY, oldestTestHours: 48, whenTooOld: 'stop' };
const MILD: Policy = { ...TESTED, whenTooOld: 'limited' };
const RECENT: Policy = { ...PLAIN_POLICY, oldestCredentialSeconds: 600 };

const sampled = (ago: number, precisionMs = 0) => ({ sampledAt: NOW - ago, precisionMs });
const person = (colour: Colour, fields: Partial<EntryKnowledge> = {}): EntryKnowledge => ({
  colour,
  asOf: NOW,
  test: null,
  ...fields,
});

describe('the judge of every door', () => {
  it.each([
    ['green', 'pass', []],
    ['yellow', 'limited', ['colour']],
    ['red', 'stop', ['colour']],
    ['grey', 'unknown', ['colour']],
  ] as const)('says to %s, where nothing more is required, %s', (colour, outcome, failed) => {
    const answer = { outcome, failed, testWithinHours: null, cannotKnow: [] };
    expect(judgeEntry(PLAIN_POLICY, person(colour), NOW)).toEqual(answer);
  });

  it.each([
    ['one millisecond younger than 48 hours', sampled(48 * MS_PER_HOUR - 1), 'pass', []],
    ['of exactly 48 hours', sampled(48 * MS_PER_HOUR), 'stop', ['test-age']],
    ['one millisecond older', sampled(48 * MS_PER_HOUR + 1), 'stop', ['test-age']],
    ['taken in the future by a wrong clock', sampled(-1), 'pass', []],
    ['that nobody took', null, 'stop', ['no-test']],
  ] as const)('answers a test %s', (_name, test, outcome, failed) => {
    expect(judgeEntry(TESTED, person('green', { test }), NOW)).toEqual({
      outcome,
      failed,
      testWithinHours: failed.length === 0 ? null : 48,
      cannotKnow: [],
    });
  });

  it.each([
    [600_000, 'pass', []],
    [600_001, 'stop', ['credential-age']],
  ] as const)('answers a credential that is %i ms old, where ten minutes are allowed', (age, outcome, failed) => {
    const answer = judgeEntry(RECENT, person('green', { asOf: NOW - age }), NOW);
    expect(answer).toMatchObject({ outcome, failed, testWithinHours: null });
  });

  it('gives the strictest answer, and every condition that failed', () => {
    const both = { ...MILD, oldestCredentialSeconds: 600 };
    const late = { asOf: NOW - 600_001 };
    expect(judgeEntry(both, person('green', late), NOW)).toMatchObject({
      outcome: 'limited',
      failed: ['credential-age', 'no-test'],
    });
    expect(judgeEntry(both, person('grey', late), NOW)).toMatchObject({
      outcome: 'limited',
      failed: ['colour', 'credential-age', 'no-test'],
    });
    expect(judgeEntry(both, person('red', late), NOW).outcome).toBe('stop');
    expect(judgeEntry(TESTED, person('yellow'), NOW).outcome).toBe('stop');
  });

  it('lets a policy pass yellow, or stop green', () => {
    const lax: Policy = { ...PLAIN_POLICY, colours: { green: 'stop', yellow: 'pass', red: 'stop' } };
    expect(judgeEntry(lax, person('yellow'), NOW)).toMatchObject({ outcome: 'pass', failed: [] });
    expect(judgeEntry(lax, person('green'), NOW)).toMatchObject({ outcome: 'stop', failed: ['colour'] });
  });
});

describe('what a way in cannot know', () => {
  const hour = MS_PER_HOUR;

  it.each([
    ['whose hour began 48 hours ago may be younger', 48 * hour, ['sampling-minute']],
    ['whose hour ended 48 hours and a millisecond ago may still be younger', 49 * hour - 1, ['sampling-minute']],
    ['whose hour ended 48 hours ago is too old for certain', 49 * hour, []],
  ] as const)('a test %s', (_name, ago, cannotKnow) => {
    const answer = judgeEntry(TESTED, person('green', { test: sampled(ago, hour) }), NOW);
    expect(answer).toEqual({ outcome: 'stop', failed: ['test-age'], testWithinHours: 48, cannotKnow });
  });

  it('is named after a refusal only: a pass needs no excuse', () => {
    const old = { asOf: NOW - 1 };
    expect(judgeEntry(PLAIN_POLICY, person('green', old), NOW).cannotKnow).toEqual([]);
    expect(judgeEntry(PLAIN_POLICY, person('red', old), NOW).cannotKnow).toEqual(['since-issue']);
    expect(judgeEntry(PLAIN_POLICY, person('red'), NOW).cannotKnow).toEqual([]);
  });
});
