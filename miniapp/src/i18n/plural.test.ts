import { describe, expect, it } from 'vitest';
import { en } from './en';
import { plural } from './plural.shared';
import { zh } from './zh';

const COUNTS = [0, 1, 2, 5, 11, 21];

describe('a counted phrase', () => {
  it('has one form for 1 and another for everything else in English', () => {
    const forms = { one: '# visit', other: '# visits' };
    expect(COUNTS.map((count) => plural('en', count, forms))).toEqual([
      '0 visits',
      '1 visit',
      '2 visits',
      '5 visits',
      '11 visits',
      '21 visits',
    ]);
  });

  it('has one form in Chinese', () => {
    const forms = { one: '# visit', other: '# 次' };
    expect(COUNTS.map((count) => plural('zh', count, forms))).toEqual([
      '0 次',
      '1 次',
      '2 次',
      '5 次',
      '11 次',
      '21 次',
    ]);
  });

  it('takes the general form where it has none for the category', () => {
    expect(plural('en', 1, { other: '# sheep' })).toBe('1 sheep');
  });
});

/** Every phrase of the app that counts something, with a number and the same one as every other argument. */
const counted = (words: typeof zh): Record<string, (count: number) => string> => ({
  waitingVisits: words.gates.waiting,
  waitingAtGate: words.gate.status.waiting,
  refusedVisits: words.gate.status.refused,
  doses: words.gate.doses,
  dosesBadge: words.code.badges.doses,
  withinHours: words.code.badges.withinHours,
  withinDays: words.code.badges.withinDays,
  daysAgo: words.code.badges.daysAgo,
  trips: words.code.badges.trips,
  tests: (count) => words.code.conditionTests(count, count),
  daysLeft: words.code.inDays,
  hoursLeft: words.code.inHours,
  minutesLeft: words.code.inMinutes,
  unsent: words.visits.waiting.title,
  testRequired: words.checkIn.conditions.test.requirement,
  testAge: (count) => words.checkIn.conditions.test.oldSince(count, ''),
  testRemedy: words.checkIn.conditions.test.remedy,
  logRows: (count) => words.visitorLog.rows('9:00–10:00', count),
  placeCodeLength: words.scan.faults.length,
  invitationLength: words.gates.invitationLength,
  peak: (count) => words.placeDay.peak('9:00', count),
});

/** "1 visits" and "2 visit", whatever the noun; abbreviated units stay as they are. */
const WRONG_SINGULAR = /\b1 (visits|doses|days|hours|minutes|tests|characters|check-ins|arrivals)\b/;
const WRONG_PLURAL = /\b(?:0|2|5|11|21) (visit|dose|day|hour|minute|test|character|check-in|arrival)\b/;

describe('every phrase that counts', () => {
  it.each(Object.entries(counted(en)))('agrees with its number in English: %s', (_name, phrase) => {
    for (const count of COUNTS) {
      expect(phrase(count)).not.toMatch(WRONG_SINGULAR);
      expect(phrase(count)).not.toMatch(WRONG_PLURAL);
      expect(phrase(count)).toContain(String(count));
    }
  });

  it.each(Object.entries(counted(zh)))('names its number in Chinese: %s', (_name, phrase) => {
    for (const count of COUNTS) expect(phrase(count)).toContain(String(count));
  });
});
