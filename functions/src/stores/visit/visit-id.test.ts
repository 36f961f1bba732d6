import { describe, expect, it } from 'vitest';
import { bucketPrefix, dayPrefix, endOfBucket, idsAfter, idsUntil, visitIdAt } from './visit-id.ts';

/** An instant of 21 November by Shanghai's clock. */
const at = (clock: string) => Date.parse(`2026-11-21T${clock}+08:00`);

describe('the id of a visit', () => {
  it.each([
    ['00:00:00.000', '20261121-000-'],
    ['00:09:59.999', '20261121-000-'],
    ['00:10:00.000', '20261121-001-'],
    ['12:00:00.000', '20261121-072-'],
    ['23:59:59.999', '20261121-143-'],
  ])('at %s begins with %s', (clock, prefix) => {
    expect([bucketPrefix(at(clock)), visitIdAt(at(clock), 'X')]).toEqual([prefix, `${prefix}X`]);
    expect(dayPrefix(at(clock))).toBe('20261121-');
  });

  it.each([
    ['00:00:00.000', '00:10:00.000'],
    ['00:09:59.999', '00:10:00.000'],
    ['23:50:00.000', '24:00:00.000'],
  ])('has ten minutes of %s that end at %s', (clock, end) => {
    expect(endOfBucket(at(clock))).toBe(end === '24:00:00.000' ? at('00:00:00.000') + 86_400_000 : at(end));
  });
});

describe('the ids around an instant', () => {
  it.each([
    ['12:00:00.000', '20261121-', '20261121-072-~'],
    ['00:10:00.000', '20261121-', '20261121-001-~'],
    ['00:09:59.999', '20261120-143-', '20261121-000-~'],
  ])('up to %s are those of the day, and of ten minutes of the day before', (clock, from, to) => {
    expect(idsUntil(at(clock))).toEqual({ from, to });
  });

  it.each([
    ['12:00:00.000', '20261121-072-~', '20261121-~'],
    ['23:49:59.999', '20261121-142-~', '20261121-~'],
    ['23:50:00.000', '20261121-143-~', '20261122-000-~'],
  ])('after %s are those of the day, and of ten minutes of the day after', (clock, from, to) => {
    expect(idsAfter(at(clock))).toEqual({ from, to });
  });
});
