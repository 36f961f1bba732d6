import { describe, expect, it } from 'vitest';
import { divisionCodeSchema, divisionLevel, divisionPath, isWithin } from './division.ts';

describe('a division code', () => {
  it.each([
    ['41', 'province'],
    ['4101', 'city'],
    ['410105', 'county'],
    ['410105001', 'street'],
    ['410105001001', 'village'],
  ])('%s is a %s', (code, level) => {
    expect(divisionCodeSchema.safeParse(code).success).toBe(true);
    expect(divisionLevel(code)).toBe(level);
  });

  it('is read as it was typed', () => {
    expect(divisionCodeSchema.parse(' ４１０１\u200B05 ')).toBe('410105');
  });

  it.each(['', '4', '410', '41010', '4101050', '41010500', '4101050010', '41010500100', 'ab', '000000', '010203'])(
    '%j is none',
    (code) => {
      expect(divisionCodeSchema.safeParse(code).success).toBe(false);
    },
  );

  it('lies in everything above it and in nothing beside it', () => {
    expect(divisionPath('410105001')).toEqual(['41', '4101', '410105', '410105001']);
    expect(isWithin('410105001', '4101')).toBe(true);
    expect(isWithin('4101', '410105001')).toBe(false);
    expect(isWithin('410105', '410106')).toBe(false);
  });
});
