import { NATIONWIDE } from '@health-code/shared/division/division';
import { POWERS } from '@health-code/shared/office/powers';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, addOperator } from '../../testing/world-offices.ts';
import { foundFirstOffice } from './found-first-office.ts';
import { foundOffice } from './found-office.ts';
import { listOffices } from './list-offices.ts';

const OFFICE = { division: '410105', name: '金水区卫健委', phone: '0371-1' };

async function city() {
  const world = createWorld();
  const officeId = await addOffice(world);
  const { caller } = await addOperator(world, officeId);
  const found = (changes: Partial<typeof OFFICE> = {}) =>
    foundOffice(world.deps, { caller, now: world.now(), office: { ...OFFICE, ...changes } });
  return { world, officeId, caller, found };
}

describe('founding an office', () => {
  it('puts it below the one of its founder, once by one name', async () => {
    const { world, officeId, caller, found } = await city();
    const founded = await found();
    expect(founded).toMatchObject({ ...OFFICE, parentId: officeId });
    expect(await found({ phone: '0371-2' })).toEqual(founded);
    const listed = await listOffices(world.deps, { caller, now: world.now(), division: undefined });
    expect(listed.map(({ division }) => division)).toEqual(['4101', '410105']);
  });

  it.each(['41', '4102', '11', NATIONWIDE])('is not for %s from 4101', async (division) => {
    const { found } = await city();
    expect(await problemOf(found({ division }))).toBe('OFFICE.OUTSIDE');
  });

  it('is not for a division that the directory does not have', async () => {
    const { found } = await city();
    expect(await faultsOf(found({ division: '410199' }))).toEqual(['/division unknown']);
  });

  it('is listed to nobody from elsewhere', async () => {
    const { world, caller, found } = await city();
    await found();
    const list = (division: string) => listOffices(world.deps, { caller, now: world.now(), division });
    expect((await list('410105')).map(({ name }) => name)).toEqual([OFFICE.name]);
    for (const division of ['41', '4102', NATIONWIDE]) expect(await problemOf(list(division))).toBe('OFFICE.OUTSIDE');
  });
});

describe('founding the first office', () => {
  const head = { name: '李雷', phone: '13800138000' };

  it('invites its head with every power, for the country as well', async () => {
    const world = createWorld();
    const office = { ...OFFICE, division: NATIONWIDE };
    const { founded, operator } = await foundFirstOffice(world.deps, { office, head, now: world.now() });
    expect([founded.parentId, founded.division]).toEqual([null, NATIONWIDE]);
    expect(operator.grants.map(({ power }) => power)).toEqual(POWERS);
  });

  it('again is the same office, and another invitation', async () => {
    const world = createWorld();
    const found = () => foundFirstOffice(world.deps, { office: OFFICE, head, now: world.now() });
    const [first, second] = [await found(), await found()];
    expect(second.founded).toEqual(first.founded);
    expect(second.invitation).not.toBe(first.invitation);
  });

  it('goes through after it broke off anywhere', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: async () => undefined,
      act: (world) => foundFirstOffice(world.deps, { office: OFFICE, head, now: world.now() }),
      read: async (world) => (await world.deps.stores.offices.list('41')).map(({ name }) => name),
    });
    expect(undisturbed).toEqual([OFFICE.name]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
