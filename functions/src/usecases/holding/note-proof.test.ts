import { describe, expect, it } from 'vitest';
import type { World } from '../../testing/world.ts';
import { asAccount, newPerson } from '../../testing/world-people.ts';
import { applyAs, profileOf, provingWorld, recordProofs, seenRow, WANG } from '../../testing/world-proofs.ts';
import { makeHandover } from '../person/make-handover.ts';
import { noteProof } from './note-proof.ts';

const noted = ({ deps }: World, accountId: string) => deps.stores.people.findProof(accountId);

describe('the note of how surely somebody of an account is who they say', () => {
  it('is the highest level of those who hold themselves there', async () => {
    const { world, right } = await provingWorld();
    await applyAs(world, right);
    expect(await noted(world, right.accountId)).toBe('matched');
    const other = newPerson(3);
    await recordProofs(world, seenRow(world, { person: other.document, name: other.name }));
    await applyAs(world, right, {}, 3);
    expect(await noted(world, right.accountId)).toBe('seen');
    await applyAs(world, right, {}, 2);
    expect(await noted(world, right.accountId)).toBe('seen');
  });

  it('is none while all is declared, and none of a relative', async () => {
    const { world, right } = await provingWorld();
    await applyAs(world, right, { phone: '13700137000' });
    await recordProofs(world, seenRow(world, { person: newPerson(3).document, relation: 'relative' }));
    const { person } = await applyAs(world, right, { relation: 'relative', consent: '1' }, 3);
    expect([person.proof.level, await noted(world, right.accountId)]).toEqual(['seen', undefined]);
  });

  it('is written once, and sinks when that person leaves', async () => {
    const { world, right, squatter } = await provingWorld();
    const { personId } = (await applyAs(world, right)).person;
    world.forget();
    await noteProof(world.deps, await profileOf(world, personId));
    expect(world.writes()).toEqual([]);
    const { code } = await makeHandover(world.deps, { ...asAccount(world, right), personId });
    await applyAs(world, squatter, { handover: code, name: WANG.name, phone: '13700137000' });
    expect(await noted(world, right.accountId)).toBe('declared');
  });
});
