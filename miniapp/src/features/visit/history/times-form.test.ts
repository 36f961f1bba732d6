import { describe, expect, it } from 'vitest';
import { groupTime, readTimes } from './times-form.shared';

const at = (text: string) => Date.parse(`2026-11-21T${text}+08:00`);
const recorded = { arrivedAt: at('12:00:30'), leftAt: undefined };
const read = (arrived: string, left: string, now = at('15:00:00')) => readTimes({ arrived, left }, recorded, now);

describe('typing a time', () => {
  it.each([
    ['9', '9'],
    ['090', '09:0'],
    ['0905', '09:05'],
    ['09:05', '09:05'],
    ['09：05 ', '09:05'],
    ['090512', '09:05'],
  ])('shows %s as %s', (typed, shown) => {
    expect(groupTime(typed)).toBe(shown);
  });
});

describe('correcting times', () => {
  it('leaves what was not changed as it was, to the millisecond', () => {
    expect(read('12:00', '')).toEqual({ kind: 'ok', arrivedAt: recorded.arrivedAt, leftAt: undefined });
    expect(read('11:50', '13:00')).toEqual({ kind: 'ok', arrivedAt: at('11:50:00'), leftAt: at('13:00:00') });
    const left = { ...recorded, leftAt: at('13:00:59.999') };
    expect(readTimes({ arrived: '12:00', left: '13:00' }, left, at('15:00:00'))).toMatchObject({ leftAt: left.leftAt });
  });

  it('takes leaving in the minute of the arrival', () => {
    expect(read('12:00', '12:00')).toMatchObject({ kind: 'ok', leftAt: recorded.arrivedAt });
  });

  it.each([
    ['', '', 'arrived', 'format'],
    ['24:00', '', 'arrived', 'format'],
    ['12:0', '', 'arrived', 'format'],
    ['12:00', '12:60', 'left', 'format'],
    ['12:00', '11:59', 'left', 'before-arrival'],
    ['12:00', '15:01', 'left', 'in-future'],
    ['15:01', '', 'arrived', 'in-future'],
  ] as const)('says what is wrong with %s to %s', (arrived, left, field, fault) => {
    expect(read(arrived, left)).toEqual({ kind: 'wrong', field, fault });
  });

  it('ends with the day of the visit', () => {
    const midnight = at('23:59:59.999') + 1;
    expect(read('12:00', '13:00', midnight - 1)).toMatchObject({ kind: 'ok' });
    expect(read('12:00', '13:00', midnight)).toMatchObject({ kind: 'wrong', fault: 'other-day' });
  });
});
