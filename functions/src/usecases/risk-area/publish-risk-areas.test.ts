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
  /** That its author saw: 0 unless told. */
  readonly version?: number;
}
const publish = (
  { deps, now }: World,
  { division = '4101', areas = [HIGH], withdraw = [], version = 0 }: Given = {},
  caller = COMMISSION,
) => publishRiskAreas(deps, { caller, now: now(), publication: { division, areas, withdraw }, version });

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
    expect(await publish(world, { division: '410105', areas: [], version: 1 })).toEqual({ version: 2, changed: 1 });
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
    ['the last of its own', '4101', '410103001', 2, true],
    ['not the last of its own', '4101', '410103001', 1, false],
    ['not the last of a part of it', '410103', '410103001', 1, false],
    ['not the last of what it is part of', '41', '410103001', 1, false],
    ['not the last of another', '4102', '410203', 1, true],
    ['a version that there never was', '4102', '410203', 3, false],
  ])('by who saw %s', async (_name, division, there, version, isTaken) => {
    const world = createWorld();
    const country = bySource({ kinds: ['risk-area'], divisions: ['00'] });
    await publish(world, { areas: [{ ...HIGH, decree: '令 0' }] });
    await publish(world, { division, areas: [{ ...HIGH, division: there }], version: 1 }, country);
    world.forget();
    const answer = publish(world, { areas: [], version });
    if (isTaken) return expect(await answer).toEqual({ version: 3, changed: 1 });
    await expect(answer).rejects.toMatchObject({ code: 'PUBLICATION.OUTDATED', version: 2 });
    expect(world.writes()).toEqual([]);
  });

  it('lets one of two win that saw the same, and tells the other which version stands', async () => {
    const world = createWorld();
    const others = [HIGH, { ...HIGH, division: '410105' }];
    const ends = await Promise.allSettled(others.map((area) => publish(world, { areas: [area] })));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = ends.find((end) => end.status === 'rejected')?.reason;
    expect([lost.code, lost.version]).toEqual(['PUBLICATION.OUTDATED', 1]);
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
      act: (world) => publish(world, { version: 1 }),
      read: ({ deps }) => deps.stores.riskAreas.load(),
    });
    expect([writes.length, undisturbed.version]).toEqual([1, 2]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
