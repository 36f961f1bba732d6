import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/fact.ts';
import { fact, negative, START } from '../facts/facts.fixture.ts';
import { fromIso, toIso } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { badgesAt, readBadgeFacts } from './badges.ts';
import { cn202220m as set } from './sets/cn-2022-20m.ts';

const HOUR = MS_PER_DAY / 24;
const badges = (facts: Parameters<typeof readBadgeFacts>[0], now: number) => badgesAt(readBadgeFacts(facts), set, now);

describe('the badge of the latest test', () => {
  const positive = (id: string, at: number, fields = {}) => negative(id, at, { result: 'positive', ...fields });

  it('shows the youngest sample, whenever it was reported', () => {
    const slow = negative('t1', START, { reportedAt: toIso(START + 9 * HOUR) });
    const young = positive('t2', START + HOUR);
    for (const facts of [
      [slow, young],
      [young, slow],
    ]) {
      expect(badges(facts, START + 9 * HOUR).test).toEqual({
        sampledAt: toIso(START + HOUR),
        result: 'positive',
        withinHours: 24,
      });
    }
  });

  it('shows the positive of two samples of one instant', () => {
    for (const facts of [
      [negative('t1', START), positive('t2', START)],
      [positive('t2', START), negative('t1', START)],
    ]) {
      expect(badges(facts, START).test?.result).toBe('positive');
    }
  });

  it('shows the negative of a shared tube, and no positive of one: it says nothing of this person', () => {
    expect(badges([negative('t', START, { pool: 10 })], START).test?.result).toBe('negative');
    expect(badges([positive('t', START, { pool: 10 })], START).test).toBeNull();
  });

  it.each([
    [23, 24],
    [24, 48],
    [47, 48],
    [48, 72],
    [71, 72],
    [72, 168],
    [167, 168],
    [168, null],
  ])('for the whole hour after %i hours lies within %j, counted from sampling', (hours, within) => {
    const test = negative('t', START, { reportedAt: toIso(START + 20 * HOUR) });
    expect(badges([test], START + hours * HOUR).test?.withinHours).toBe(within);
    expect(badges([test], START + (hours + 1) * HOUR - 1).test?.withinHours).toBe(within);
  });
});

describe('the badge of vaccination', () => {
  const dose = (number: number, at: number) =>
    fact({ kind: 'vaccination', id: `v${number}-${at}`, at: toIso(START + at), dose: number, product: 'x' });

  it('shows the highest dose, although a lower one was entered later', () => {
    const doses = [dose(3, 1), dose(1, 3), dose(2, 2)];
    expect(badges(doses, START + 3).vaccination).toEqual({ doses: 3, lastAt: toIso(START + 1) });
  });

  it('shows when a dose that was entered twice was given last', () => {
    for (const facts of [
      [dose(1, 5), dose(1, 4)],
      [dose(1, 4), dose(1, 5)],
    ]) {
      expect(badges(facts, START + 9).vaccination).toEqual({ doses: 1, lastAt: toIso(START + 5) });
    }
  });
});

describe('the badge of trips', () => {
  const stay = (division: string, from: string, to: string) =>
    fact({ kind: 'stay', id: `${division} ${from}`, division, from: utc(from), to: utc(to), via: 'carrier' });
  const utc = (shanghai: string) => toIso(fromIso(`${shanghai}+08:00`));
  const trips = (facts: ReturnType<typeof stay>[], now: string) => badges(facts, fromIso(utc(now))).trips;

  it('names each city once, in the order of the codes', () => {
    const facts = [
      stay('310101', '2022-12-03T08:00', '2022-12-03T20:00'),
      stay('310115', '2022-12-04T08:00', '2022-12-04T20:00'),
      stay('1101', '2022-12-05T08:00', '2022-12-05T20:00'),
    ];
    expect(trips(facts, '2022-12-08T12:00')).toEqual({ days: 7, divisions: ['1101', '3101'] });
  });

  it('are kept in one order, however the facts came: by their beginning, their end and their city', () => {
    const trip = (division: string, from: string, to: string) => stay(division, `2022-12-0${from}`, `2022-12-0${to}`);
    const facts = [
      trip('3101', '1T08:00', '9T08:00'),
      trip('4101', '2T08:00', '3T08:00'),
      trip('1101', '2T08:00', '4T08:00'),
      trip('2101', '2T08:00', '4T08:00'),
      trip('1101', '5T08:00', '6T08:00'),
    ];
    const kept = ['3101', '4101', '1101', '2101', '1101'];
    const [a, b, c, d, e] = facts as [Fact, Fact, Fact, Fact, Fact];
    for (const order of [facts, facts.toReversed(), [c, e, a, d, b], [b, d, c, a, e]]) {
      expect(readBadgeFacts(order).trips.map(({ division }) => division)).toEqual(kept);
    }
  });

  it('begins with the first instant of seven days ago and ends with the last of yesterday', () => {
    const facts = [
      stay('1101', '2022-11-30T08:00', '2022-12-01T00:00'),
      stay('2101', '2022-11-30T08:00', '2022-12-01T00:00:00.001'),
      stay('3101', '2022-12-07T23:59:59.999', '2022-12-08T20:00'),
      stay('4101', '2022-12-08T00:00', '2022-12-08T20:00'),
    ];
    expect(trips(facts, '2022-12-08T23:00').divisions).toEqual(['2101', '3101']);
  });

  it('counts a stay of four hours and none of a millisecond less', () => {
    const facts = [
      stay('1101', '2022-12-05T08:00', '2022-12-05T11:59:59.999'),
      stay('2101', '2022-12-05T08:00', '2022-12-05T12:00'),
    ];
    expect(trips(facts, '2022-12-08T12:00').divisions).toEqual(['2101']);
  });
});
