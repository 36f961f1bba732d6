import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { ITEM_KINDS, kindOf } from '../stores/item-kind.ts';
import { keys } from '../stores/keys.ts';
import { keptMs, keptUntil, RETENTION, visitsKeptSince } from './retention.ts';

const SETTINGS = { VISIT_RETENTION_DAYS: 30, REFRESH_TTL_DAYS: 180 };

describe('the table of retention', () => {
  it('has every type of item, and each is told by its key', () => {
    expect(ITEM_KINDS.toSorted()).toEqual(Object.keys(RETENTION).toSorted());
    expect(kindOf(keys.fact('P', 'centre:1#2'))).toBe('fact');
    expect(kindOf(keys.staff('PLACE', 'ACCOUNT', 'GATE'))).toBe('staff');
    expect(kindOf(keys.riskAreaHead)).toBe('riskAreaHead');
    expect(kindOf({ pk: 'PERSON#1', sk: 'DIARY' })).toBeUndefined();
  });

  it('gives each an end or says that it was published', () => {
    for (const { end } of Object.values(RETENTION)) {
      if ('days' in end) expect(typeof end.days === 'number' ? end.days : SETTINGS[end.days]).toBeGreaterThan(0);
    }
    const published = ITEM_KINDS.filter((kind) => 'public' in RETENTION[kind].end);
    expect(published.toSorted()).toEqual([
      'gatePolicy',
      'office',
      'riskAreaHead',
      'riskAreaPage',
      'source',
      'sourceOf',
    ]);
    for (const kind of published) expect(RETENTION[kind].isPersonal).toBe(false);
  });
});

describe('how long something is kept', () => {
  it('follows the settings', () => {
    expect(keptUntil('visit', 1_000, SETTINGS)).toBe(1_000 + 30 * MS_PER_DAY);
    expect(keptUntil('visit', 1_000, { ...SETTINGS, VISIT_RETENTION_DAYS: 14 })).toBe(1_000 + 14 * MS_PER_DAY);
    expect(keptUntil('session', 0, SETTINGS)).toBe(180 * MS_PER_DAY);
    expect(visitsKeptSince(SETTINGS, 31 * MS_PER_DAY)).toBe(MS_PER_DAY);
  });

  it('is not known of what goes with something else', () => {
    expect(keptMs('profile', SETTINGS)).toBeUndefined();
  });
});
