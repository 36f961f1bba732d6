import type { DataSource } from '@health-code/shared/authority/data-source';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, addOperator } from '../../testing/world-offices.ts';
import { listSources, putSource } from './manage-sources.ts';

const LAB: Omit<DataSource, 'createdAt'> = {
  ...{ sourceId: 'zhengzhou-lab', organisation: '郑州检验所', division: '4101', state: 'active' },
  ...{ kinds: ['test'], divisions: ['4101'], publicKey: 'A'.repeat(43) },
};

async function office(options: Parameters<typeof addOperator>[2] = {}) {
  const world = createWorld();
  const { caller } = await addOperator(world, await addOffice(world), options);
  const put = (changes: Partial<typeof LAB> = {}, by = caller) =>
    putSource(world.deps, { caller: by, now: world.now(), source: { ...LAB, ...changes } });
  const list = (division = '4101') => listSources(world.deps, { caller, now: world.now(), division });
  return { world, caller, put, list };
}

describe('the sources of a division', () => {
  it('are registered, changed and revoked, each on the record, and stay as old as they are', async () => {
    const { world, put, list } = await office();
    const first = await put();
    expect(world.writes()).toEqual(['acts.add', 'sources.put', 'acts.settle']);
    world.advance(1_000);
    const revoked = await put({ kinds: ['test', 'case'], state: 'revoked' });
    expect(revoked).toEqual({ ...first, kinds: ['test', 'case'], state: 'revoked' });
    expect(await list()).toEqual([{ ...revoked, lastUsedOn: null }]);
    expect(await list('410105')).toEqual([]);
  });

  it('tell when each was last believed', async () => {
    const { world, put, list } = await office();
    await put();
    await world.deps.stores.sources.noteUse({ sourceId: LAB.sourceId, day: '2026-11-20', expiresAt: 1 });
    expect((await list()).map(({ lastUsedOn }) => lastUsedOn)).toEqual(['2026-11-20']);
  });

  it.each([
    ['of another division', { division: '4102' }, 'OFFICE.OUTSIDE'],
    ['of the province', { division: '41' }, 'OFFICE.OUTSIDE'],
    ['that speaks for another one', { divisions: ['4101', '4102'] }, 'OFFICE.OUTSIDE'],
    ['that speaks for the country', { divisions: ['00'] }, 'OFFICE.OUTSIDE'],
  ])('%s is not registered', async (_name, changes, problem) => {
    const { put, list } = await office();
    expect(await problemOf(put(changes))).toBe(problem);
    expect(await list()).toEqual([]);
  });

  it.each([
    ['another key', { publicKey: 'B'.repeat(43) }],
    ['another division', { division: '410105', divisions: ['410105'] }],
  ])('keep their name against %s', async (_name, changes) => {
    const { put, list } = await office();
    await put();
    expect(await problemOf(put(changes))).toBe('SOURCE.TAKEN');
    expect(await list()).toHaveLength(1);
  });

  it('need the power, and to register one the factor once more', async () => {
    const { caller, put, list } = await office({ powers: ['audit'] });
    expect(await problemOf(put())).toBe('OPERATOR.POWER_MISSING');
    expect(await problemOf(put({}, { ...caller, powers: ['sources'], isSteppedUp: false }))).toBe('OPERATOR.STEP_UP');
    expect(await list()).toEqual([]);
    expect(await problemOf(list('4102'))).toBe('OFFICE.OUTSIDE');
  });
});
