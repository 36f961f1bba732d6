import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { problemOf } from '../../testing/refusals.ts';
import type { World } from '../../testing/world.ts';
import { newPerson } from '../../testing/world-people.ts';
import { applyAs, provingWorld, recordProofs, seenRow, squat, WANG } from '../../testing/world-proofs.ts';
import { claimPerson } from './claim-person.ts';

const personOf = ({ deps }: World) => deps.ids.person(WANG.document);
const claim = (world: World, accountId: string, changes: object = {}) =>
  claimPerson(world.deps, { accountId, personId: personOf(world), person: newPerson(2, changes), now: world.now() });

describe('claiming a person', () => {
  it('writes the profile once, and says whether it is new', async () => {
    const { world, right } = await provingWorld();
    const first = await claim(world, right.accountId);
    const again = await claim(world, right.accountId);
    expect([first.created, again.created, again.record.revision]).toEqual([true, false, 2]);
    expect(world.writes()).toEqual(['quotas.take', 'people.put', 'people.put']);
  });

  it('asks the service only where its word could change something', async () => {
    const { world, register, right, squatter } = await provingWorld();
    const asked = async (work: Promise<unknown>) => {
      const before = register.asked.length;
      await work.catch(() => undefined);
      return register.asked.length - before;
    };
    expect(await asked(squat(world, squatter))).toBe(0);
    expect(await asked(claim(world, right.accountId))).toBe(1);
    expect(await asked(claim(world, right.accountId))).toBe(0);
    expect(await asked(claim(world, right.accountId, { name: '王大明' }))).toBe(1);
    expect(await asked(claim(world, squatter.accountId, { phone: '13900139000' }))).toBe(0);
    world.advance(1);
    await recordProofs(world, seenRow(world));
    expect(await asked(claim(world, right.accountId))).toBe(0);
  });

  it('judges anew when somebody else was faster', async () => {
    const { world, right, squatter } = await provingWorld();
    world.before('people.put', () => squat(world, squatter));
    const { record, created } = await claim(world, right.accountId);
    expect([record.accountId, record.tenure, created]).toEqual([right.accountId, 1, false]);
    expect(record.leaving).toMatchObject([{ accountId: squatter.accountId }]);
  });

  it('gives up when that goes on', async () => {
    const { world, right } = await provingWorld();
    await applyAs(world, right);
    const { people } = world.deps.stores;
    const overtaken = { ...people, put: () => Promise.reject(new ConditionFailedError()) };
    const deps = { ...world.deps, stores: { ...world.deps.stores, people: overtaken } };
    const person = { accountId: right.accountId, personId: personOf(world), person: newPerson(), now: world.now() };
    expect(await problemOf(claimPerson(deps, person))).toBe('WRITE.CONFLICT');
  });

  it('takes an own person whom an office knows under another name as they stand', async () => {
    const { world, right } = await provingWorld();
    await applyAs(world, right);
    await recordProofs(world, seenRow(world, { name: '王晓明' }));
    const { record } = await claim(world, right.accountId);
    expect(record.proof.level).toBe('matched');
  });
});
