import { describe, expect, it } from 'vitest';
import type { PlaceProposal } from '../../stores/place/place-store.ts';
import { waitingSince } from './waiting-since.ts';

const proposal = { at: 2, refusal: null } as PlaceProposal;
const refused = { at: 2, refusal: '地址不清' } as PlaceProposal;

describe('since when something of a place waits for a reviewer', () => {
  it.each([
    ['pending', undefined, 1],
    ['active', undefined, undefined],
    ['active', proposal, 2],
    ['suspended', proposal, 2],
    ['closed', proposal, undefined],
    ['active', refused, undefined],
  ] as const)('a place that is %s with %j: %s', (state, change, since) => {
    expect(waitingSince({ state, createdAt: 1, proposal: change })).toBe(since);
  });
});
