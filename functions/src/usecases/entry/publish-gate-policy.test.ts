import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { bySource } from '../../testing/world-sources.ts';
import { publishGatePolicy } from './publish-gate-policy.ts';

const POLICIES = { ...PLAIN_POLICIES, everywhere: { ...PLAIN_POLICIES.everywhere, oldestTestHours: 72 } };

const publish = (changes: Parameters<typeof bySource>[0]) => {
  const world = createWorld();
  return {
    world,
    answer: publishGatePolicy(world.deps, { caller: bySource(changes), now: world.now(), policies: POLICIES }),
  };
};

describe('publishing what doors require', () => {
  it.each([['41'], ['00']])('is for a source that may speak of the whole region, such as of %s', async (division) => {
    const { world, answer } = publish({ kinds: ['gate-policy'], divisions: [division] });
    expect(await answer).toEqual(POLICIES);
    expect(await world.deps.stores.gatePolicies.load()).toEqual(POLICIES);
  });

  it.each([
    ['of one city of it', { kinds: ['gate-policy' as const], divisions: ['4101'] }],
    ['of another region', { kinds: ['gate-policy' as const], divisions: ['31'] }],
    ['without the grant', { kinds: ['risk-area' as const], divisions: ['41'] }],
  ])('is refused to a source %s, and nothing is written', async (_name, changes) => {
    const { world, answer } = publish(changes);
    expect(await problemOf(answer)).toBe('SOURCE.NOT_GRANTED');
    expect(world.writes()).toEqual([]);
  });
});
