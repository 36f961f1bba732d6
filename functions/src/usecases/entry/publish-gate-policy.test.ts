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
    expect(await answer).toEqual({ ...POLICIES, version: 1 });
    expect(await world.deps.stores.gatePolicies.load()).toEqual({ ...POLICIES, version: 1 });
  });

  const given = async () => {
    const { world, answer } = publish({ kinds: ['gate-policy'], divisions: ['41'] });
    await answer;
    world.forget();
    const again = (version: number, oldestTestHours = 24) =>
      publishGatePolicy(world.deps, {
        caller: bySource({ kinds: ['gate-policy'], divisions: ['41'] }),
        now: world.now(),
        policies: { ...POLICIES, version, everywhere: { ...POLICIES.everywhere, oldestTestHours } },
      });
    return { world, again };
  };

  it.each([0, 2])('is refused to who saw version %i where 1 stands, and told so', async (version) => {
    const { world, again } = await given();
    await expect(again(version)).rejects.toMatchObject({ code: 'PUBLICATION.OUTDATED', version: 1 });
    expect(world.writes()).toEqual([]);
    expect((await again(1)).version).toBe(2);
  });

  it('takes what stands already as no news, so that a retry is safe', async () => {
    const { world, again } = await given();
    for (const version of [0, 1, 2]) expect((await again(version, 72)).version).toBe(1);
    expect(world.writes()).toEqual([]);
  });

  it('lets one of two win, and the other try again and be told', async () => {
    const { world, again } = await given();
    world.before('gatePolicies.replace', () => again(1, 12));
    expect(await problemOf(again(1))).toBe('WRITE.CONFLICT');
    await expect(again(1)).rejects.toMatchObject({ code: 'PUBLICATION.OUTDATED', version: 2 });
    expect((await world.deps.stores.gatePolicies.load())?.everywhere.oldestTestHours).toBe(12);
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
