import { expect, it } from 'vitest';
import { sumOf } from './tally.ts';

it('adds what is deleted, in the order of the receipt, and keeps the last end of what stays', () => {
  const one = {
    deleted: [{ kind: 'looks', count: 2 } as const, { kind: 'people', count: 1 } as const],
    kept: [{ kind: 'visits', until: '2026-12-01T00:00:00.000Z' } as const],
  };
  const other = {
    deleted: [{ kind: 'people', count: 1 } as const, { kind: 'posts', count: 0 } as const],
    kept: [{ kind: 'visits', until: '2026-12-21T00:00:00.000Z' } as const],
  };
  expect(sumOf([one, other])).toEqual({
    deleted: [
      { kind: 'people', count: 2 },
      { kind: 'looks', count: 2 },
    ],
    kept: [{ kind: 'visits', until: '2026-12-21T00:00:00.000Z' }],
  });
  expect(sumOf([])).toEqual({ deleted: [], kept: [] });
});
