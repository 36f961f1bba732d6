import { entranceNameSchema, MAX_ENTRANCES } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { ENTRANCE_NAME_LENGTH, entranceFault, MOST_ENTRANCES, withTyped } from './entrances.shared';

const names = (count: number) => Array.from({ length: count }, (_value, index) => `${index + 1} 号门`);

describe('the entrances of a form', () => {
  it('are bounded as the contract bounds them', () => {
    expect(MOST_ENTRANCES).toBe(MAX_ENTRANCES);
    expect(entranceNameSchema.safeParse('门'.repeat(ENTRANCE_NAME_LENGTH)).success).toBe(true);
    expect(entranceNameSchema.safeParse('门'.repeat(ENTRANCE_NAME_LENGTH + 1)).success).toBe(false);
  });

  it('take a name once, and twenty of them', () => {
    expect(entranceFault(['东门'], ' 东门 ')).toBe('duplicate');
    expect(entranceFault(['东门'], '西门')).toBeUndefined();
    expect(entranceFault(names(19), '西门')).toBeUndefined();
    expect(entranceFault(names(20), '西门')).toBe('full');
    expect(entranceFault(names(20), '  ')).toBeUndefined();
  });

  it('include what was typed, where it can be one', () => {
    expect(withTyped(['东门'], ' 西门 ')).toEqual(['东门', '西门']);
    expect(withTyped(['东门'], '东门')).toEqual(['东门']);
    expect(withTyped(['东门'], ' ')).toEqual(['东门']);
  });
});
