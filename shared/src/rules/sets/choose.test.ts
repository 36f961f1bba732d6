import { describe, expect, it } from 'vitest';
import { fromIso } from '../../time/shanghai.ts';
import { ruleSetAt } from './choose.ts';
import { RULE_SETS } from './index.ts';

const chosen = (region: string, at: string) => ruleSetAt(RULE_SETS, region, fromIso(at))?.id;

describe('the rule set of a region at an instant', () => {
  it.each([
    ['before the first Henan set', '41', '2020-12-31T15:59:59.999Z', undefined],
    ['from the first instant of 2021', '41', '2020-12-31T16:00:00.000Z', 'HENAN-2021'],
    ['for a city of the province', '4101', '2021-06-01T00:00:00.000Z', 'HENAN-2021'],
    ['to the last millisecond before the 9th edition', '41', '2022-06-27T15:59:59.999Z', 'HENAN-2021'],
    ['and not a millisecond longer', '41', '2022-06-27T16:00:00.000Z', 'CN-2022-9TH'],
    ['to the last millisecond before the twenty measures', '41', '2022-11-10T15:59:59.999Z', 'CN-2022-9TH'],
    ['when the twenty measures begin', '41', '2022-11-10T16:00:00.000Z', 'CN-2022-20M'],
    ['and today', '41', '2026-11-27T04:00:00.000Z', 'CN-2022-20M'],
  ] as const)('changes by itself: %s', (_name, region, at, id) => {
    expect(chosen(region, at)).toBe(id);
  });

  it.each([
    ['31', 'SHANGHAI-2022-09'],
    ['45', 'GUANGXI-2022'],
    ['11', 'CN-2022-9TH'],
  ])('is that of the smallest jurisdiction that covers %s', (region, id) => {
    expect(chosen(region, '2022-09-15T00:00:00.000Z')).toBe(id);
  });

  it('is none of a neighbour, and none before any came into force', () => {
    expect(chosen('4', '2022-09-15T00:00:00.000Z')).toBe('CN-2022-9TH');
    expect(chosen('31', '2000-01-01T00:00:00.000Z')).toBeUndefined();
    expect(ruleSetAt([], '41', 0)).toBeUndefined();
  });
});
