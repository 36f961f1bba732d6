import { describe, expect, it } from 'vitest';
import { namedRow, utc } from './csv-rows.ts';

describe('an instant in a cell', () => {
  it.each([
    ['2026/1/5 8:30', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05 08:30', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05T08:30:00+08:00', '2026-01-05T00:30:00.000Z'],
    ['2026-01-05T00:30:00Z', '2026-01-05T00:30:00.000Z'],
  ])('%s is told in UTC', (cell, instant) => {
    expect(utc(cell)).toBe(instant);
  });

  it.each(['2026-02-30 08:00', '2026-13-45', 'positive', '46027.354'])(
    '%s is left as it is, for the check to name',
    (cell) => {
      expect(utc(cell)).toBe(cell);
    },
  );
});

describe('a row with a name', () => {
  it('has the same one however its instants are written', () => {
    const ids = ['2026/1/5 8:30', '2026-01-05T08:30:00+08:00'].map((sampledAt) => namedRow({ sampledAt }, {})['id']);
    expect(ids[0]).toBe(ids[1]);
    expect(namedRow({ sampledAt: '2026/1/5 8:31' }, {})['id']).not.toBe(ids[0]);
  });
});
