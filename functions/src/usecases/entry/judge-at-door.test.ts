import { PLAIN_POLICY } from '@health-code/shared/entry/policy';
import type { Timeline } from '@health-code/shared/rules/timeline';
import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';
import { judgeFor, liveKnowledge } from './judge-at-door.ts';

const HOUR = 3_600_000;
const STATION = { kind: 'transport', asksTestWithinHours: null } as const;
const green = (world: World, sampledAgo: number) => ({
  colour: 'green' as const,
  asOf: world.now(),
  test: { sampledAt: world.now() - sampledAgo, precisionMs: 0 },
});

describe('the judge for a door', () => {
  it.each([
    ['the plain policy asks for no test', {}, STATION, 100 * HOUR, 'pass'],
    [
      'the place asks itself, and the test is young',
      {},
      { ...STATION, asksTestWithinHours: 48 },
      48 * HOUR - 1,
      'pass',
    ],
    ['the place asks itself, and the test is old', {}, { ...STATION, asksTestWithinHours: 48 }, 48 * HOUR, 'stop'],
    [
      'the region asks of its kind',
      { transport: { ...PLAIN_POLICY, oldestTestHours: 24 } },
      STATION,
      24 * HOUR,
      'stop',
    ],
    [
      'the region asks of another kind',
      { medical: { ...PLAIN_POLICY, oldestTestHours: 24 } },
      STATION,
      24 * HOUR,
      'pass',
    ],
  ] as const)('where %s', async (_name, kinds, door, sampledAgo, outcome) => {
    const world = createWorld();
    await world.deps.stores.gatePolicies.replace({ version: 1, everywhere: PLAIN_POLICY, kinds });
    const judge = await judgeFor(world.deps, door, world.now());
    expect(judge(green(world, sampledAgo), world.now()).outcome).toBe(outcome);
  });

  it('goes by the policies of half a minute ago at most', async () => {
    const world = createWorld();
    const outcome = async () =>
      (await judgeFor(world.deps, STATION, world.now()))(green(world, 0), world.now()).outcome;
    await outcome();
    const everywhere = { ...PLAIN_POLICY, oldestTestHours: 0 };
    await world.deps.stores.gatePolicies.replace({ version: 1, everywhere, kinds: {} });
    world.advance(29_999);
    expect(await outcome()).toBe('pass');
    world.advance(1);
    expect(await outcome()).toBe('stop');
  });
});

const HOLD = { code: 'A8', stage: 0, since: 0, hardEnd: 10, ways: [], factId: 'f' };
const timeline = (test: Timeline['badges']['test']): Timeline => ({
  ruleSetId: 'X',
  holds: [{ ...HOLD, colour: 'red', from: 5, to: 10 }],
  badges: { test, doses: 0, lastDoseAt: null, trips: [] },
});

describe('what the server knows live', () => {
  it.each([
    [4, 'grey'],
    [5, 'red'],
    [9, 'red'],
    [10, 'grey'],
  ] as const)('has the colour of the instant: %i', (at, colour) => {
    expect(liveKnowledge({ timeline: timeline(null) }, at)).toEqual({ colour, asOf: at, test: null });
  });

  it('has the exact time of a negative sample, and takes a positive one for none', () => {
    const test = (result: 'negative' | 'positive') =>
      liveKnowledge({ timeline: timeline({ sampledAt: 3, result }) }, 4).test;
    expect(test('negative')).toEqual({ sampledAt: 3, precisionMs: 0 });
    expect(test('positive')).toBeNull();
  });
});
