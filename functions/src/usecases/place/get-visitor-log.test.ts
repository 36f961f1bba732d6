import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount, newPerson, turn } from '../../testing/world-people.ts';
import { addStaffedPlace, STANDINGS } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { getVisitorLog } from './get-visitor-log.ts';

const MANAGER = { name: '李大力', phone: '13612345678', document: newPerson(7).document };

async function withVisitors(options: object = {}) {
  const world = createWorld();
  const place = await addStaffedPlace(world, { entrances: ['东门', '西门'], ...options });
  const visitor = await addPerson(world);
  await addVisit(world, place, visitor.personId, { entranceId: 'e1' });
  const page = (accountId = 'owner', hour = '12', day = '2026-11-21', cursor?: string) =>
    getVisitorLog(world.deps, { ...asAccount(world, accountId), placeId: place.placeId, day, hour, cursor });
  const log = async (...asked: Parameters<typeof page>) => (await page(...asked)).rows;
  return { world, place, visitor, log, page };
}
const green = (world: Parameters<typeof addPerson>[0], accountId: string, serial = 5) =>
  addPerson(world, { accountId, serial });

describe('the visitor log', () => {
  it('gives who came in the hour, masked, in the order of time', async () => {
    const { world, place, log } = await withVisitors();
    await green(world, 'owner');
    const leftAt = world.now() + 2_000;
    await addVisit(world, place, 'DELETED', { at: world.now() + 1_000, leftAt, colour: 'red', method: 'manual' });
    world.advance(3_600_000);
    expect(await log()).toEqual([
      {
        at: '2026-11-21T04:00:00.000Z',
        leftAt: null,
        original: null,
        entrance: '西门',
        name: '王**',
        documentNumber: expect.stringMatching(/^11…\d[\dX]$/),
        colour: 'green',
        method: 'self',
      },
      {
        at: '2026-11-21T04:00:01.000Z',
        leftAt: '2026-11-21T04:00:02.000Z',
        original: null,
        entrance: '东门',
        name: '',
        documentNumber: '',
        colour: 'red',
        method: 'manual',
      },
    ]);
    expect(await log('owner', '13')).toEqual([]);
    expect(await log('owner', '12', '2026-11-20')).toEqual([]);
    expect(new Set(world.writes())).toEqual(new Set(['registerReads.count']));
  });

  it('is on record, by account and hour, before anything is told', async () => {
    const { world, place, log } = await withVisitors();
    await green(world, 'owner');
    world.breakBeforeWrite(0);
    await expect(log()).rejects.toThrow('before registerReads.count');
    await log();
    await log();
    const read = { placeId: place.placeId, hour: '2026-11-21T12', accountId: 'owner' };
    const reads = await world.deps.stores.registerReads.list(place.placeId, 9, world.now());
    expect(reads).toEqual([{ ...read, times: 2, lastAt: world.now() }]);
    expect(world.calls.lastIndexOf('registerReads.count')).toBeLessThan(world.calls.lastIndexOf('visits.pageArrivals'));
  });

  it('is none of a place that is not reviewed yet', async () => {
    const { world, log } = await withVisitors({ state: 'pending' });
    await green(world, 'owner');
    expect(await problemOf(log())).toBe('PLACE.PENDING');
    expect(world.calls).not.toContain('visits.pageArrivals');
  });

  it.each([
    ['green', undefined],
    ['yellow', 'VISITOR_LOG.STOPPED'],
    ['red', 'VISITOR_LOG.STOPPED'],
    ['grey', 'VISITOR_LOG.STOPPED'],
  ] as const)('for a reader who is %s ends with %s', async (colour, problem) => {
    const { world, log } = await withVisitors();
    await addPerson(world, { accountId: 'owner', serial: 5, colour });
    if (problem === undefined) return expect(await log()).toHaveLength(1);
    expect(await problemOf(log())).toBe(problem);
    expect(world.calls).not.toContain('visits.pageArrivals');
  });

  it('shows no visit whose retention has ended, although it may not be deleted yet', async () => {
    const { world, log } = await withVisitors();
    world.advance(30 * MS_PER_DAY - 1);
    await green(world, 'owner');
    expect(await log()).toHaveLength(1);
    world.advance(1);
    expect(await log()).toEqual([]);
  });

  it('stops for a reader without a person, and opens for one green person of the account', async () => {
    const { world, log } = await withVisitors();
    expect(await problemOf(log())).toBe('VISITOR_LOG.STOPPED');
    await addPerson(world, { accountId: 'owner', serial: 5, colour: 'red' });
    await green(world, 'owner', 6);
    expect(await log()).toHaveLength(1);
  });

  it('stops at the instant at which the reader turns', async () => {
    const { world, log } = await withVisitors();
    const reader = await green(world, 'owner');
    expect(await log()).toHaveLength(1);
    await turn(world, reader, 'yellow');
    expect(await problemOf(log())).toBe('VISITOR_LOG.STOPPED');
  });

  it("asks the owner for the named manager's code, and another manager for one of their own", async () => {
    const { world, log } = await withVisitors({ manager: MANAGER });
    await green(world, 'owner');
    expect(await problemOf(log())).toBe('VISITOR_LOG.STOPPED');
    await green(world, 'owner', 7);
    expect(await log()).toHaveLength(1);
    expect(await problemOf(log('manager'))).toBe('VISITOR_LOG.STOPPED');
    await green(world, 'manager', 8);
    expect(await log('manager')).toHaveLength(1);
  });

  it('tells nobody whether a stranger whom the place names is green', async () => {
    const { world, log } = await withVisitors({ manager: MANAGER });
    await green(world, 'li', 7);
    expect(await problemOf(log())).toBe('VISITOR_LOG.STOPPED');
  });

  it('is for those who run the place', async () => {
    const { world, log } = await withVisitors();
    for (const [index, standing] of STANDINGS.entries()) await green(world, standing, 20 + index);
    expect([await log('owner'), await log('manager')].map((rows) => rows.length)).toEqual([1, 1]);
    for (const other of ['checker', 'dismissed', 'stranger'])
      expect(await problemOf(log(other))).toBe('PLACE.NOT_FOUND');
  });

  it('gives a thousand at a time, each once, and takes no cursor of another hour', async () => {
    const { world, place, page } = await withVisitors();
    await green(world, 'owner');
    for (let index = 0; index < 1_005; index += 1)
      await addVisit(world, place, `VISITOR-${index}`, { at: world.now() + index });
    const first = await page();
    const second = await page('owner', '12', '2026-11-21', first.next as string);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([1_000, 6, null]);
    const times = [...first.rows, ...second.rows].map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(await faultsOf(page('owner', '13', '2026-11-21', first.next as string))).toEqual(['query/cursor unknown']);
  });
});
