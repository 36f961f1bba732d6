import { expect, it } from 'vitest';
import { PROOF_LEVELS, provesAtLeast } from './proof-level.ts';

it('each proof level proves itself and those below it', () => {
  const proven = PROOF_LEVELS.map((level) => PROOF_LEVELS.filter((wanted) => provesAtLeast(level, wanted)));
  expect(proven).toEqual([['declared'], ['declared', 'matched'], ['declared', 'matched', 'seen']]);
});
