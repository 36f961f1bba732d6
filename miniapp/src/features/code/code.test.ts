import type { PersonalCode } from '@health-code/shared/api/routes/person-routes';
import { describe, expect, it } from 'vitest';
import { zh } from '../../i18n/zh';
import { hasConditions, isLive, nextSample, reasonEnd, refreshDelay, snapshotOf } from './code.shared';

const START = Date.parse('2022-12-05T00:00:00.000Z');
const iso = (at: number) => new Date(at).toISOString();

const BADGES = { test: null, vaccination: { doses: 0, lastAt: null }, trips: { days: 7, divisions: [] } };

function codeWith(next: PersonalCode['status']['next'] = null): PersonalCode {
  return {
    personId: '00000000000000000000000000' as PersonalCode['personId'],
    name: '王**',
    status: { colour: 'green', asOf: iso(START), ruleSet: 'X', reasons: [], next, segments: [], badges: BADGES },
    qr: { text: 'X', expiresAt: iso(START + 60_000) },
    serverTime: iso(START),
  };
}

describe('a code on the screen', () => {
  it('is live until its QR expires, by the server clock even when the phone is an hour slow', () => {
    const slowPhone = START - 3_600_000;
    const snapshot = snapshotOf(codeWith(), slowPhone);
    expect(isLive(snapshot, slowPhone + 59_999)).toBe(true);
    expect(isLive(snapshot, slowPhone + 60_000)).toBe(false);
  });

  it('is not live after the change that it announced', () => {
    const snapshot = snapshotOf(codeWith({ at: iso(START + 10_000), colour: 'grey' }), START);
    expect(isLive(snapshot, START + 9_999)).toBe(true);
    expect(isLive(snapshot, START + 10_000)).toBe(false);
  });

  it('is not brought back to life by turning the clock of the phone back', () => {
    expect(isLive(snapshotOf(codeWith(), START), START - 5_000)).toBe(false);
  });

  it('is asked for again shortly before its end, and never in a rush', () => {
    const snapshot = snapshotOf(codeWith(), START);
    expect(refreshDelay(snapshot, START)).toBe(57_000);
    expect(refreshDelay(snapshot, START + 70_000)).toBe(5_000);
  });
});

describe('the end of a reason', () => {
  it('comes with a declaration, at once, or in stages', () => {
    expect(reasonEnd({ plannedEnd: null, hardEnd: null })).toEqual({ kind: 'declare' });
    expect(reasonEnd({ plannedEnd: iso(5), hardEnd: iso(5) })).toEqual({ kind: 'once', at: 5 });
    expect(reasonEnd({ plannedEnd: iso(5), hardEnd: iso(9) })).toEqual({ kind: 'stages', stage: 5, hard: 9 });
  });
});

describe('the conditions of a reason', () => {
  it('are listed where it asks for more than to wait', () => {
    const term = iso(START);
    expect(hasConditions({ waysOut: [] })).toBe(false);
    expect(hasConditions({ waysOut: [{ term, tests: null }] })).toBe(false);
    expect(hasConditions({ waysOut: [{ term, tests: { needed: 2, done: 0, nextSampleFrom: term } }] })).toBe(true);
  });

  it('say from when a sample counts, and once that has passed that it can be taken', () => {
    expect(nextSample(zh, START, START - 1)).toBe('下一次采样不早于 12月5日 08:00');
    expect(nextSample(zh, START, START)).toBe('现在就可以采样');
  });
});
