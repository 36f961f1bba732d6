import { expect, it } from 'vitest';
import { isSelfCorrectable, SELF_CORRECTION_MS } from './self-correction.ts';

const AT = Date.parse('2026-11-21T04:00:00.000Z');
const declaration = { recordedAt: '2026-11-21T04:00:00.000Z' };

it.each([
  [0, true],
  [SELF_CORRECTION_MS, true],
  [SELF_CORRECTION_MS + 1, false],
  // The clock of the process that recorded it may be a little ahead.
  [-2_000, true],
])('a declaration can be corrected after %i ms: %s', (age, expected) => {
  expect(isSelfCorrectable(declaration, AT + age)).toBe(expected);
});

it('a correction is not corrected again', () => {
  expect(isSelfCorrectable({ ...declaration, supersedes: 'd1' }, AT)).toBe(false);
});
