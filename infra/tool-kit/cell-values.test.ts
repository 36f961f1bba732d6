import { describe, expect, it } from 'vitest';
import { numberOrText, yesOrNo } from './cell-values.ts';

describe('an answer in a cell', () => {
  it.each(['yes', 'YES', 'y', 'TRUE', 'true', '1', '是', '有', '√'])('%s is yes', (cell) => {
    expect(yesOrNo(cell)).toBe(true);
  });

  it.each(['no', 'N', 'FALSE', '0', '否', '无', '×'])('%s is no', (cell) => {
    expect(yesOrNo(cell)).toBe(false);
  });

  it.each(['', 'maybe', '2', '对吗', 'on'])('%j is neither', (cell) => {
    expect(yesOrNo(cell)).toBeUndefined();
  });
});

describe('a number in a cell', () => {
  it.each([
    ['10', 10],
    ['-34.75', -34.75],
    ['+1', 1],
  ])('%s is read', (cell, number) => {
    expect(numberOrText(cell)).toBe(number);
  });

  it.each(['', 'many', '1,000', '0x10', '4.1E+17', '1e3', '34°45′', 'Infinity'])('%j is left as it is', (cell) => {
    expect(numberOrText(cell)).toBe(cell);
  });
});
