import type { AccountCaller } from '@health-code/shared/rights/caller';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../domain-error.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf, refusalOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import {
  applyAs,
  both,
  createRegister,
  profileOf,
  provingWorld,
  recordProofs,
  SQUATTER,
  seenRow,
  WANG,
} from '../../testing/world-proofs.ts';
import { proveIdentity } from './prove-identity.ts';

const personOf = ({ deps }: World) => deps.ids.person(WANG.document);
const prove = (world: World, caller: AccountCaller, personId = personOf(world)) =>
  proveIdentity(world.deps, { ...asAccount(world, caller), personId });

/** Applied while the service was out of order. */
async function declaredPerson(changes: object = {}) {
  const proving = await provingWorld();
  proving.register.failWith(new DomainError('PROOF.UNAVAILABLE'));
  await applyAs(proving.world, proving.right, changes);
  proving.register.failWith(undefined);
  proving.world.forget();
  return proving;
}

describe('proving later who somebody is', () => {
  it('raises the level of profile and snapshot, once', async () => {
    const { world, register, right } = await declaredPerson();
    register.asked.splice(0);
    for (let time = 0; time < 2; time += 1) {
      expect(await prove(world, right)).toEqual({ outcome: 'proved', level: 'matched' });
    }
    expect(register.asked).toEqual([WANG]);
    expect(world.writes()).toEqual(['quotas.take', 'people.put', 'snapshots.put', 'people.noteProof']);
    const snapshot = await world.deps.stores.snapshots.findLatest(personOf(world));
    expect(snapshot?.proofLevel).toBe('matched');
  });

  it('says why nobody could be asked, or who is not known', async () => {
    const off = createWorld();
    const { right } = await both(off);
    await applyAs(off, right);
    expect(await prove(off, right)).toEqual({ outcome: 'off', level: 'declared' });
    const phone = await declaredPerson({ phone: '13700137000' });
    expect(await prove(phone.world, phone.right)).toEqual({ outcome: 'phone', level: 'declared' });
    const relative = await declaredPerson({ relation: 'relative', consent: '1' });
    expect(await prove(relative.world, relative.right)).toEqual({ outcome: 'relative', level: 'declared' });
  });

  it('asks about a passport with its nationality', async () => {
    const { world, register, squatter } = await provingWorld();
    const document = { type: 'passport', number: 'C01X00T47', nationality: 'D' };
    const { personId } = (await applyAs(world, squatter, { name: 'Anna Schmidt', document, phone: SQUATTER })).person;
    expect(await prove(world, squatter, personId)).toEqual({ outcome: 'unknown', level: 'declared' });
    expect(register.asked[1]).toEqual(register.asked[0]);
    expect(register.asked[0]?.document).toEqual({ ...document, nationality: 'DEU' });
  });

  it('changes nothing where it is contradicted, and says so', async () => {
    const { world, right } = await declaredPerson({ name: '王小红' });
    const refusal = await refusalOf(prove(world, right));
    expect([refusal.code, refusal.errors]).toEqual(['PROOF.CONTRADICTED', []]);
    expect((await profileOf(world, personOf(world))).proof.level).toBe('declared');
  });

  it.each(['PROOF.BUSY', 'PROOF.UNAVAILABLE'] as const)('passes on that the service says %s', async (code) => {
    const { world, register, right } = await declaredPerson();
    register.failWith(new DomainError(code));
    expect(await problemOf(prove(world, right))).toBe(code);
  });

  it('never lowers a level: what an office saw stays above what a register says', async () => {
    const { world, right } = await declaredPerson();
    await recordProofs(world, seenRow(world));
    expect(await prove(world, right)).toEqual({ outcome: 'proved', level: 'seen' });
  });

  it('goes from matched to seen by the word of an office', async () => {
    const { world, right } = await provingWorld();
    await applyAs(world, right);
    await recordProofs(world, seenRow(world));
    expect(await prove(world, right)).toEqual({ outcome: 'proved', level: 'seen' });
  });

  it('knows only who is held', async () => {
    const { world, squatter } = await declaredPerson();
    expect(await problemOf(prove(world, squatter))).toBe('PERSON.NOT_FOUND');
  });

  it('loses a race to somebody who proves more, and is told to try again', async () => {
    const { world, right, squatter } = await declaredPerson();
    await recordProofs(world, seenRow(world, { phone: SQUATTER }));
    world.before('people.put', () => applyAs(world, squatter));
    expect(await problemOf(prove(world, right))).toBe('WRITE.CONFLICT');
    expect((await profileOf(world, personOf(world))).accountId).toBe(squatter.accountId);
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const register = createRegister();
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      overrides: { deps: { identityProofing: register } },
      prepare: async (world) => {
        const { right } = await both(world);
        register.failWith(new DomainError('PROOF.UNAVAILABLE'));
        await applyAs(world, right);
        register.failWith(undefined);
        return right;
      },
      act: (world, right) => prove(world, right),
      read: async (world) => {
        const snapshot = await world.deps.stores.snapshots.findLatest(personOf(world));
        return [(await profileOf(world, personOf(world))).proof.level, snapshot?.proofLevel];
      },
    });
    expect(writes).toHaveLength(4);
    expect(undisturbed).toEqual(['matched', 'matched']);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
