import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { sightStep } from './step-sighting.ts';

const FIRST_AT = 1_000_000;
const CODE = { credentialId: 'C', step: 7 };

describe('whether a step was shown before', () => {
  it.each([
    ['the same look at the same gate', 'G', 0, CODE, 'first'],
    ['the same gate five seconds later', 'G', 5_000, CODE, 'same-scan'],
    ['the same gate five seconds and a millisecond later', 'G', 5_001, CODE, 'replayed'],
    ['the same gate, noted five seconds before and sent later', 'G', -5_000, CODE, 'same-scan'],
    ['another gate at once', 'H', 0, CODE, 'replayed'],
    ['another gate two minutes later', 'H', 120_000, CODE, 'replayed'],
    ['another gate when no such step can still be shown', 'H', 120_001, CODE, 'first'],
    ['another step', 'H', 0, { ...CODE, step: 8 }, 'first'],
    ['another credential', 'H', 0, { ...CODE, credentialId: 'D' }, 'first'],
  ] as const)('%s', async (_name, gateId, later, facts, sighting) => {
    const { deps } = createWorld();
    expect(await sightStep(deps, 'G', CODE, FIRST_AT)).toBe('first');
    expect(await sightStep(deps, gateId, facts, FIRST_AT + later)).toBe(sighting);
  });
});
