import { SUB_KINDS } from '@health-code/shared/place/place-kinds';
import { POSTER_LAYOUTS } from '@health-code/shared/place/poster-form';
import { expect, it } from 'vitest';
import { zh } from './zh';

it('every second level of a kind of place has words, and every layout of a poster', () => {
  const named = Object.fromEntries(Object.entries(zh.subKinds).map(([kind, names]) => [kind, Object.keys(names)]));
  expect(named).toEqual(SUB_KINDS);
  expect(Object.keys(zh.poster.layouts)).toEqual([...POSTER_LAYOUTS]);
});
