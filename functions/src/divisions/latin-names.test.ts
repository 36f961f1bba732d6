import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLatinNames } from './latin-names.ts';

const DATA = new URL('../../data/', import.meta.url);
const latin = readLatinNames(new URL('latin-names.tsv', DATA));
const names = readFileSync(new URL('divisions.tsv', DATA), 'utf8')
  .trimEnd()
  .split('\n')
  .map((row) => row.split('\t')[1] as string);

describe('the name of a division in Latin letters', () => {
  it.each([
    ['河南省', 'Henan'],
    ['郑州市', 'Zhengzhou'],
    ['金水区', 'Jinshui'],
    ['经八路街道', 'Jingbalu'],
    ['内蒙古自治区', 'Inner Mongolia'],
    ['延边朝鲜族自治州', 'Yanbian'],
    ['市辖区', 'City districts'],
  ])('of %s is %s: the stem, without what kind it is', (name, expected) => {
    expect(latin(name)).toBe(expected);
  });

  it.each([
    ['重庆市', 'Chongqing'],
    ['厦门市', 'Xiamen'],
    ['蚌埠市', 'Bengbu'],
    ['长子县', 'Zhangzi'],
    ['乐清市', 'Yueqing'],
    ['大埔县', 'Dabu'],
    ['番禺区', 'Panyu'],
    ['东阿县', "Dong'e"],
  ])('of %s is %s, as it is read there and not as its characters are elsewhere', (name, expected) => {
    expect(latin(name)).toBe(expected);
  });

  it('parts syllables that would run together, and keeps the term of a name of one character', () => {
    expect(latin('西安市')).toBe("Xi'an");
    expect(latin('六安市')).toBe("Lu'an");
    expect(latin('赵县')).toBe('Zhaoxian');
  });

  it('is missing for few, and well formed for all others', () => {
    const missing = names.filter((name) => latin(name) === undefined);
    expect(missing.length).toBeLessThan(60);
    expect(
      names.filter((name) => !/^[A-ZÜ][a-zü' ]+$|^[A-Z][a-z]+ [A-Z][a-z]+$/.test(latin(name) ?? 'Missing')),
    ).toEqual([]);
  });
});
