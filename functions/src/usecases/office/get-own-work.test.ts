import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, addOperator } from '../../testing/world-offices.ts';
import { getOwnWork } from './get-own-work.ts';
import { listOperators } from './list-operators.ts';

describe('what an official is told of themself', () => {
  it('is who they are, where, and what they may do now', async () => {
    const world = createWorld();
    const { caller } = await addOperator(world, await addOffice(world), { powers: ['audit'], name: '韩梅梅' });
    const told = await getOwnWork(world.deps, { caller, now: world.now() });
    expect(told).toMatchObject({ powers: ['audit'], isSteppedUp: true, office: { name: '4101 卫健委' } });
    expect(told.operator).toMatchObject({ name: '韩梅梅', state: 'active', lastSeenAt: '2026-11-21T04:00:00.000Z' });
    expect(world.writes()).toEqual([]);
  });
});

describe('the officials of an office', () => {
  it('are told to who manages or audits them, from there or above', async () => {
    const world = createWorld();
    const officeId = await addOffice(world);
    const { caller } = await addOperator(world, officeId, { powers: ['audit'], name: '韩梅梅' });
    const list = (by = caller) => listOperators(world.deps, { caller: by, now: world.now(), officeId });
    expect((await list()).map(({ name }) => name)).toEqual(['韩梅梅']);
    const above = await addOperator(world, await addOffice(world, '41'), { powers: ['operators'] });
    expect(await list(above.caller)).toHaveLength(1);
    expect(await problemOf(list({ ...caller, powers: ['hotline'] }))).toBe('OPERATOR.POWER_MISSING');
    const below = await addOperator(world, await addOffice(world, '410105'));
    expect(await problemOf(list(below.caller))).toBe('OFFICE.OUTSIDE');
  });
});
