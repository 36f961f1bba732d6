import { walkPages } from '@health-code/shared/api/walk-pages';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, addOperator } from '../../testing/world-offices.ts';
import { onRecord } from './act.ts';
import { listActs } from './list-acts.ts';

async function office() {
  const world = createWorld();
  const officeId = await addOffice(world);
  const worker = await addOperator(world, officeId, { name: '韩梅梅' });
  const auditor = await addOperator(world, officeId, { powers: ['audit'] });
  const act = { action: 'place-review.decide', object: 'place', detail: { decision: 'accept' } } as const;
  const done = (effect: () => Promise<unknown> = async () => undefined) =>
    onRecord(world.deps, worker.caller, act, world.now(), effect);
  const list = (from: string, to: string, by = auditor.caller) =>
    listActs(world.deps, { caller: by, now: world.now(), officeId, from, to, cursor: undefined });
  return { world, officeId, worker, auditor, done, list };
}

describe('the record of an office', () => {
  it('says who did what to what, when, and how it ended', async () => {
    const { done, list, worker } = await office();
    await done();
    const { rows, next } = await list('2026-11-21', '2026-11-21');
    expect(rows).toEqual([
      {
        ...{ officeId: worker.caller.officeId, operatorId: worker.caller.operatorId, name: '韩梅梅' },
        ...{ action: 'place-review.decide', object: 'place', detail: { decision: 'accept' }, outcome: 'done' },
        ...{ at: '2026-11-21T04:00:00.000Z', actId: expect.any(String) },
      },
    ]);
    expect(next).toBeNull();
  });

  it('stands before the act, and says nothing of its end where that broke off', async () => {
    const { world, done, list } = await office();
    world.breakBeforeWrite(1);
    await done().catch(() => undefined);
    world.breakBeforeWrite(Number.POSITIVE_INFINITY);
    expect((await list('2026-11-21', '2026-11-21')).rows.map(({ outcome }) => outcome)).toEqual([null]);
  });

  it('names what failed by no more than a word', async () => {
    const { done, list } = await office();
    await done(() => Promise.reject(new Error('王小明 13800138000'))).catch(() => undefined);
    const { rows } = await list('2026-11-21', '2026-11-21');
    expect([rows[0]?.outcome, JSON.stringify(rows)]).toEqual(['INTERNAL', expect.not.stringContaining('王小明')]);
  });

  it('does nothing that it could not write down first', async () => {
    const { world, done } = await office();
    let isDone = false;
    world.breakBeforeWrite(0);
    await done(async () => {
      isDone = true;
    }).catch(() => undefined);
    expect(isDone).toBe(false);
  });

  it.each([
    ['2026-11-21', '2026-11-21', 1],
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-22', '2026-11-22', 1],
    ['2026-11-20', '2026-11-30', 2],
  ])('from %s to %s has %i', async (from, to, count) => {
    const { world, done, list } = await office();
    await done();
    world.advance(MS_PER_DAY);
    await done();
    expect((await list(from, to)).rows).toHaveLength(count);
  });

  it('comes in pages, newest first', async () => {
    const { world, officeId, auditor, done } = await office();
    for (let index = 0; index < 130; index += 1) {
      await done();
      world.advance(1);
    }
    const call = { caller: auditor.caller, now: world.now(), officeId, from: '2026-11-21', to: '2026-11-21' };
    const pages = await walkPages(({ cursor }: { cursor?: string }) => listActs(world.deps, { ...call, cursor }));
    const times = pages.flatMap(({ rows }) => rows.map(({ at }) => at));
    expect([pages.length > 1, times.length]).toEqual([true, 130]);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it('is read by auditors whose office oversees it, and by nobody else', async () => {
    const { world, worker, list } = await office();
    const from = async (division: string, powers: ('audit' | 'operators')[]) =>
      (await addOperator(world, await addOffice(world, division), { powers })).caller;
    const ask = async (by: Awaited<ReturnType<typeof from>>) => problemOf(list('2026-11-21', '2026-11-21', by));
    expect((await list('2026-11-21', '2026-11-21', await from('41', ['audit']))).rows).toEqual([]);
    expect(await ask(await from('410105', ['audit']))).toBe('OFFICE.OUTSIDE');
    expect(await ask(await from('4102', ['audit']))).toBe('OFFICE.OUTSIDE');
    expect(await ask({ ...worker.caller, powers: ['operators'] })).toBe('OPERATOR.POWER_MISSING');
  });
});
