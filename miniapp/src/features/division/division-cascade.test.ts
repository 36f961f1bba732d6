import type { Division } from '@health-code/shared/division/division-schema';
import { describe, expect, it } from 'vitest';
import { chooseDivision, chosenCode, levelsOf, pathName, shownParents } from './division-cascade.shared';

const henan: Division = { code: '41', name: '河南省', level: 'province', hasChildren: true };
const zhengzhou: Division = { code: '4101', name: '郑州市', level: 'city', hasChildren: true };
const jinshui: Division = { code: '410105', name: '金水区', level: 'county', hasChildren: true };
const street: Division = { code: '410105001', name: '经八路街道', level: 'street', hasChildren: false };

describe('the division cascade', () => {
  it('opens one level after another, as deep as asked', () => {
    expect(shownParents([], 9)).toEqual(['']);
    expect(shownParents([henan], 9)).toEqual(['', '41']);
    expect(shownParents([henan, zhengzhou, jinshui], 9)).toEqual(['', '41', '4101', '410105']);
    expect(shownParents([henan, zhengzhou, jinshui, street], 9)).toEqual(['', '41', '4101', '410105']);
    expect(shownParents([henan, zhengzhou, jinshui], 6)).toEqual(['', '41', '4101']);
  });

  it.each([
    ['41', ['41']],
    ['410103', ['41', '4101', '410103']],
    ['410105001', ['41', '4101', '410105', '410105001']],
    ['410105001002', ['41', '4101', '410105', '410105001', '410105001002']],
  ])('finds the way down to %s', (code, levels) => {
    expect(levelsOf(code)).toEqual(levels);
  });

  it('drops what lies below a changed choice', () => {
    const other: Division = { ...zhengzhou, code: '4102', name: '开封市' };
    expect(chooseDivision([henan, zhengzhou, jinshui], 1, other)).toEqual([henan, other]);
  });

  it('gives a code once it is deep enough', () => {
    expect(chosenCode([henan, zhengzhou], 6)).toBe('');
    expect(chosenCode([henan, zhengzhou, jinshui], 6)).toBe('410105');
    expect(chosenCode([], 2)).toBe('');
  });

  it('says a repeated name once', () => {
    const beijing: Division = { code: '11', name: '北京市', level: 'province', hasChildren: true };
    expect(pathName([beijing, { ...beijing, code: '1101' }])).toBe('北京市');
  });
});
