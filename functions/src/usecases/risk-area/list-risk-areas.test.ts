import { toIso } from '@health-code/shared/time/shanghai';
import { describe, expect, it } from 'vitest';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { listRiskAreas } from './list-risk-areas.ts';

const area = (division: string, changes: object = {}) => ({
  division,
  level: 'high' as const,
  from: toIso(TEST_START),
  to: null,
  decree: '令',
  ...changes,
});

async function published(...areas: ReturnType<typeof area>[]) {
  const world = createWorld();
  const registered = areas.map((each) => ({ withdrawn: false, ...each, changedIn: 1 }));
  await world.deps.stores.riskAreas.replace({ version: 1, areas: registered }, 'p');
  const list = (division?: string) =>
    listRiskAreas(world.deps, { caller: { kind: 'anyone' }, now: world.now(), division });
  return { world, list };
}

describe('listing risk areas', () => {
  it.each([
    [undefined, ['4101', '410103', '410103001', '31']],
    ['410103', ['4101', '410103', '410103001']],
    ['410103001', ['4101', '410103', '410103001']],
    ['410103002', ['4101', '410103']],
    ['410105', ['4101']],
    ['11', []],
  ])('gives for %s those within and those that it lies in', async (division, expected) => {
    const { list } = await published(area('4101'), area('410103'), area('410103001'), area('31'));
    const answer = await list(division);
    expect(answer).toEqual({ version: 1, areas: expected.map((code) => area(code)) });
  });

  it.each([
    ['that ends in a millisecond', { to: toIso(TEST_START + 1) }, 1],
    ['that ends now', { to: toIso(TEST_START) }, 0],
    ['that was announced', { from: toIso(TEST_START + 1_000) }, 1],
    ['that was withdrawn', { withdrawn: true }, 0],
  ])('of one %s gives %i', async (_name, changes, count) => {
    const { list } = await published(area('4101', changes));
    expect((await list()).areas).toHaveLength(count);
  });

  it('gives version 0 and nothing before any list, and what is new within fifteen seconds', async () => {
    const world = createWorld();
    const list = () => listRiskAreas(world.deps, { caller: { kind: 'anyone' }, now: world.now(), division: undefined });
    expect(await list()).toEqual({ version: 0, areas: [] });
    const areas = [{ ...area('4101'), changedIn: 1, withdrawn: false }];
    await world.deps.stores.riskAreas.replace({ version: 1, areas }, 'p');
    world.advance(14_999);
    expect((await list()).version).toBe(0);
    world.advance(1);
    expect((await list()).version).toBe(1);
  });
});
