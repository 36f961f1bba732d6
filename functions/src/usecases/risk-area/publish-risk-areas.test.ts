import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { toIso } from '@health-code/shared/time/shanghai';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { createWorld, TEST_START, type World } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { bySource } from '../../testing/world-sources.ts';
import { listRiskAreas } from './list-risk-areas.ts';
import { publishRiskAreas } from './publish-risk-areas.ts';

const COMMISSION = bySource({ kinds: ['risk-area'], divisions: ['4101'] });
const HIGH: RiskArea = { division: '410103001', level: 'high', from: toIso(TEST_START), to: null, decree: '令 1' };

interface Given {
  readonly division?: string;
  readonly areas?: readonly RiskArea[];
  readonly withdraw?: readonly Pick<RiskArea, 'division' | 'level' | 'from'>[];
}
const publish = (
  { deps, now }: World,
  { division = '4101', areas = [HIGH], withdraw = [] }: Given = {},
  caller = COMMISSION,
) => publishRiskAreas(deps, { caller, now: now(), publication: { division, areas, withdraw } });

/** Another authority publishes first, time after time. */
function loseRaces(world: World, times: number): void {
  const other = bySource({ sourceId: 'other', kinds: ['risk-area'], divisions: ['00'] });
  let left = times;
  const lose = async (): Promise<void> => {
    left -= 1;
    const street = `310101${String(times - left).padStart(3, '0')}`;
    const { version, areas } = await world.deps.stores.riskAreas.load();
    const area = { ...HIGH, division: street, changedIn: version + 1, withdrawn: false };
    await world.deps.stores.riskAreas.replace({ version: version + 1, areas: [...areas, area] }, other.source.sourceId);
    if (left > 0) world.before('riskAreas.replace', lose);
  };
  world.before('riskAreas.replace', lose);
}

describe('publishing risk areas', () => {
  it('makes a version, and this process knows it at once', async () => {
    const world = createWorld();
    const list = () => listRiskAreas(world.deps, { caller: { kind: 'anyone' }, now: world.now(), division: undefined });
    await list();
    expect(await publish(world)).toEqual({ version: 1, changed: 1 });
    expect(world.writes()).toEqual(['riskAreas.replace']);
    expect(await list()).toEqual({ version: 1, areas: [HIGH] });
  });

  it('takes the same list again as no news, without a write', async () => {
    const world = createWorld();
    await publish(world);
    world.forget();
    expect(await publish(world)).toEqual({ version: 1, changed: 0 });
    expect(world.writes()).toEqual([]);
  });

  it('ends what the list leaves out of its own division only', async () => {
    const world = createWorld();
    await publish(world, { areas: [HIGH, { ...HIGH, division: '410105' }] });
    expect(await publish(world, { division: '410105', areas: [] })).toEqual({ version: 2, changed: 1 });
    const { areas } = await world.deps.stores.riskAreas.load();
    expect(areas.map(({ division, to }) => [division, to])).toEqual([
      ['410103001', null],
      ['410105', toIso(TEST_START)],
    ]);
  });

  it('touches nobody’s code', async () => {
    const world = createWorld();
    await addPerson(world);
    await publish(world, { areas: [{ ...HIGH, division: '410105' }] });
    expect(world.calls.filter((call) => !call.startsWith('riskAreas'))).toEqual([]);
  });

  it.each([
    ['at its start', { ...HIGH, to: HIGH.from }, ['/areas/0/to before-start']],
    ['a millisecond after it', { ...HIGH, to: toIso(TEST_START + 1) }, []],
    ['never', HIGH, []],
  ])('takes an area that ends %s with %j', async (_name, area, faults) => {
    const world = createWorld();
    if (faults.length === 0) return expect((await publish(world, { areas: [area] })).changed).toBe(1);
    expect(await faultsOf(publish(world, { areas: [area] }))).toEqual(faults);
  });

  it('names every fault of a list, and writes nothing', async () => {
    const world = createWorld();
    const areas = [HIGH, { ...HIGH, decree: '令 2' }, { ...HIGH, division: '310101' }, { ...HIGH, division: '410199' }];
    const withdraw = [HIGH, { ...HIGH, division: '3101' }];
    expect(await faultsOf(publish(world, { areas, withdraw }))).toEqual([
      '/areas/1 repeated',
      '/areas/2/division outside',
      '/areas/3/division unknown',
      '/withdraw/1/division outside',
    ]);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['of one county of it', bySource({ kinds: ['risk-area'], divisions: ['410103'] })],
    ['without the grant', bySource()],
  ])('is refused to a source %s, before anything is read', async (_name, caller) => {
    const world = createWorld();
    expect(await problemOf(publish(world, {}, caller))).toBe('SOURCE.NOT_GRANTED');
    expect(world.calls).toEqual([]);
  });

  it('wins after seven lost races and gives up at the eighth', async () => {
    const world = createWorld();
    loseRaces(world, 7);
    expect(await publish(world)).toEqual({ version: 8, changed: 1 });
    const other = createWorld();
    loseRaces(other, 8);
    expect(await problemOf(publish(other))).toBe('WRITE.CONFLICT');
  });

  it('is finished by a retry, wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => publish(world, { areas: [{ ...HIGH, decree: '令 0' }] }),
      act: (world) => publish(world),
      read: ({ deps }) => deps.stores.riskAreas.load(),
    });
    expect([writes.length, undisturbed.version]).toEqual([1, 2]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
