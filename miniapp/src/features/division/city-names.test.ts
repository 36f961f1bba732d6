import type { Division } from '@health-code/shared/division/division-schema';
import { describe, expect, it } from 'vitest';
import { cityNames, provinceOf } from './city-names.shared';

const division = (code: string, name: string): Division => ({
  code,
  name,
  level: code.length === 2 ? 'province' : 'city',
  hasChildren: true,
});
const KNOWN = [
  division('41', '河南省'),
  division('4101', '郑州市'),
  division('50', '重庆市'),
  division('5001', '市辖区'),
  division('5002', '县'),
];

describe('the names of cities', () => {
  it('are those of the directory', () => {
    expect(cityNames(['4101'], KNOWN)).toEqual(['郑州市']);
    expect(cityNames(['41'], KNOWN)).toEqual(['河南省']);
  });

  it('come with Latin letters where these were asked for', () => {
    const known = [{ ...division('4101', '郑州市'), latinName: 'Zhengzhou' }];
    expect(cityNames(['4101'], known)).toEqual(['Zhengzhou 郑州市']);
  });

  it('say a municipality once, and by its own name', () => {
    expect(cityNames(['5001', '5002'], KNOWN)).toEqual(['重庆市']);
  });

  it('are the codes where nothing is known', () => {
    expect(cityNames(['4101', '3101'], [])).toEqual(['4101', '3101']);
  });

  it('are the province where the city is not known', () => {
    expect(cityNames(['4199'], KNOWN)).toEqual(['河南省']);
  });

  it('lie in the province that their codes begin with', () => {
    expect([provinceOf('4101'), provinceOf('41')]).toEqual(['41', '41']);
  });
});
