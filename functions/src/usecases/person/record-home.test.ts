import type { PersonId } from '@health-code/shared/person/person-id';
import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { toIso } from '@health-code/shared/time/shanghai';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { recordHome } from './record-home.ts';

const PERSON = 'P' as PersonId;
const [OLD, NEW] = ['410105001', '410103001'];

const told = async ({ deps, now }: World) =>
  (await deps.stores.facts.list(PERSON, now())).map((fact) => [fact.kind, 'division' in fact ? fact.division : '']);

async function livesIn(world: World, division: string): Promise<void> {
  await recordHome(world.deps, PERSON, division, world.now());
  world.advance(1_000);
}

async function decree(world: World, area: Partial<RiskArea>): Promise<void> {
  const whole: RiskArea = { division: '410105', level: 'high', from: toIso(0), to: null, decree: '令', ...area };
  await world.deps.stores.riskAreas.replace(
    { version: 1, areas: [{ ...whole, changedIn: 1, withdrawn: false }] },
    'publication',
  );
  world.deps.riskAreas.expire();
}

describe('recording a home', () => {
  it('writes it once, however often it is told', async () => {
    const world = createWorld();
    await livesIn(world, OLD);
    await livesIn(world, OLD);
    expect(await told(world)).toEqual([['residence', OLD]]);
    expect(world.writes()).toEqual(['facts.add']);
  });

  it('turns the home that was left into a stay that ended then', async () => {
    const world = createWorld();
    await livesIn(world, OLD);
    await livesIn(world, NEW);
    expect(await world.deps.stores.facts.list(PERSON, world.now())).toContainEqual(
      expect.objectContaining({
        kind: 'stay',
        division: OLD,
        from: '2026-11-21T04:00:00.000Z',
        to: '2026-11-21T04:00:01.000Z',
        via: 'declared',
        supersedes: `home:${OLD}:${Date.parse('2026-11-21T04:00:00.000Z')}`,
      }),
    );
    expect(await told(world)).toHaveLength(3);
  });

  it('takes somebody back who returns to a home that they had left', async () => {
    const world = createWorld();
    for (const division of [OLD, NEW, OLD, OLD]) await livesIn(world, division);
    expect((await told(world)).map(([kind]) => kind)).toEqual(['residence', 'residence', 'stay', 'residence', 'stay']);
  });

  const at = (ms: number) => toIso(Date.parse('2026-11-21T04:00:01.000Z') + ms);
  it.each([
    ['in force', {}, true],
    ['of a street that is another', { division: '410105002' }, false],
    ['of low risk', { level: 'low' }, false],
    ['that begins now', { from: at(0) }, true],
    ['that begins in a millisecond', { from: at(1) }, false],
    ['that ends in a millisecond', { to: at(1) }, true],
    ['that ends now', { to: at(0) }, false],
  ] as const)('under a decree %s: whether the old home stays one is %s', async (_name, area, stays) => {
    const world = createWorld();
    await livesIn(world, OLD);
    await decree(world, area);
    await livesIn(world, NEW);
    expect((await told(world)).some(([kind]) => kind === 'stay')).toBe(!stays);
  });

  it('keeps the home of an authority: what a person says ends only what they said', async () => {
    const world = createWorld();
    const source = { division: '41', organisation: '公安' };
    const home = { kind: 'residence', id: 'p:1', source, division: OLD, from: at(0), recordedAt: at(0) } as const;
    const fact = {
      ...home,
      provenance: { sourceId: 'p', batch: null, row: 1, evidence: null, event: null, operator: null },
    };
    await world.deps.stores.facts.add({ personId: PERSON, fact, fingerprint: 'f', expiresAt: Number.MAX_SAFE_INTEGER });
    await livesIn(world, NEW);
    expect(await told(world)).toEqual([
      ['residence', OLD],
      ['residence', NEW],
    ]);
  });

  it('is completed by a retry, wherever a move broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => livesIn(world, OLD),
      act: (world) => recordHome(world.deps, PERSON, NEW, world.now()),
      read: told,
    });
    expect(writes).toEqual(['facts.add', 'facts.add']);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
