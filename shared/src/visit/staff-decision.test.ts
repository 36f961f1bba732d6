import { describe, expect, it } from 'vitest';
import { COLOURS } from '../rules/colour.ts';
import { staffDecision } from './staff-decision.ts';

describe('whom staff let in by their own decision', () => {
  it.each(['self', 'companion'] as const)('is nobody who checked in by a place code: %s', (method) => {
    expect(COLOURS.map((colour) => staffDecision({ method, colour }))).toEqual(COLOURS.map(() => undefined));
  });

  it.each(['reverse', 'document', 'paper', 'card'] as const)('is who has no green code: %s', (method) => {
    expect(COLOURS.map((colour) => staffDecision({ method, colour }))).toEqual([
      'limited',
      undefined,
      'limited',
      'limited',
    ]);
  });

  it('is whoever was noted by hand, whatever colour they turned out to have', () => {
    expect(COLOURS.map((colour) => staffDecision({ method: 'manual', colour }))).toEqual(
      COLOURS.map(() => 'without-code'),
    );
  });
});
