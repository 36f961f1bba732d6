import { describe, expect, it } from 'vitest';
import { readLatinNames } from '../../divisions/latin-names.ts';
import { problemOf } from '../../testing/refusals.ts';
import { wholeCountry } from '../../testing/world.ts';
import { listDivisions } from './list-divisions.ts';

const latinNames = () => readLatinNames(new URL('../../../data/latin-names.tsv', import.meta.url));
const list = (parent: string, names: 'chinese' | 'latin' = 'chinese') =>
  listDivisions({ divisions: wholeCountry, latinNames, stores: {} }, { parent, names });

describe('listing divisions', () => {
  it('gives the provinces below the empty parent', async () => {
    const { dataVersion, divisions } = await list('');
    expect(dataVersion).toBe('2023-06-30');
    expect(divisions).toHaveLength(34);
    expect(divisions[0]).toEqual({ code: '11', name: '北京市', level: 'province', hasChildren: true });
  });

  it.each([
    ['41', { code: '4101', name: '郑州市', level: 'city', hasChildren: true }],
    ['4101', { code: '410102', name: '中原区', level: 'county', hasChildren: true }],
    ['410105', { code: '410105001', name: '经八路街道', level: 'street', hasChildren: false }],
  ])('gives below %s one level and no other', async (parent, first) => {
    const { divisions } = await list(parent);
    expect(divisions[0]).toEqual(first);
    expect(new Set(divisions.map(({ level }) => level))).toEqual(new Set([first.level]));
  });

  it('adds the names in Latin letters where they are asked for', async () => {
    const { divisions } = await list('41', 'latin');
    expect(divisions[0]).toMatchObject({ name: '郑州市', latinName: 'Zhengzhou' });
    expect(divisions.every(({ latinName }) => latinName !== undefined)).toBe(true);
  });

  it('gives none below a street, and says that a parent is none', async () => {
    expect((await list('410105001')).divisions).toEqual([]);
    for (const parent of ['99', '4199', '410105999']) expect(await problemOf(list(parent))).toBe('DIVISION.NOT_FOUND');
  });
});
