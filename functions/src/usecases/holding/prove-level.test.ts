import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../domain-error.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { link } from '../../testing/world-accounts.ts';
import { both, OWN_PHONE, provingWorld, recordProofs, SQUATTER, seenRow, WANG } from '../../testing/world-proofs.ts';
import { type Claim, proveLevel } from './prove-level.ts';

const prove = (world: World, accountId: string, changes: Partial<Claim> = {}) => {
  const personId = world.deps.ids.person(WANG.document);
  const claim = { ...WANG, accountId, personId, relation: 'self', tenure: 0, ...changes } as const;
  return proveLevel(world.deps, claim, world.now());
};
const none = (because: string) => ({ kind: 'none', because });

describe('what an account can prove of a person', () => {
  it('is that name, document and a phone of the account belong together', async () => {
    const { world, register, right } = await provingWorld();
    const proof = { level: 'matched', at: world.now(), by: { kind: 'service' } };
    expect(await prove(world, right.accountId)).toEqual({ kind: 'proof', proof });
    expect(register.asked).toEqual([WANG]);
  });

  it('is nothing by a phone that the account does not sign in by, and nobody is asked', async () => {
    const { world, register, squatter } = await provingWorld();
    expect(await prove(world, squatter.accountId)).toEqual(none('phone'));
    expect(await prove(world, 'nobody', { phone: '13100131000' })).toEqual(none('phone'));
    expect(register.asked).toEqual([]);
  });

  it.each([
    [90, 'proof'],
    [91, 'none'],
  ])('of a phone by which nobody signed in for %i days', async (days, kind) => {
    const { world, right } = await provingWorld();
    world.advance(days * MS_PER_DAY);
    expect((await prove(world, right.accountId)).kind).toBe(kind);
  });

  it('asks about a second phone of the account as about the first', async () => {
    const { world, register, right } = await provingWorld();
    const other = '13600136000';
    await link(world, right, other);
    expect(await prove(world, right.accountId, { phone: other })).toEqual({ kind: 'contradicted' });
    expect(register.asked).toHaveLength(1);
  });

  it('is nothing without a service, of a relative, and of somebody whom no register knows', async () => {
    const world = createWorld();
    const { right } = await both(world);
    expect(await prove(world, right.accountId)).toEqual(none('off'));
    const proving = await provingWorld();
    expect(await prove(proving.world, proving.right.accountId, { relation: 'relative' })).toEqual(none('relative'));
    const stranger = {
      document: { type: 'passport', number: 'C01X00T47', nationality: 'DEU' } as const,
      phone: SQUATTER,
    };
    expect(await prove(proving.world, proving.squatter.accountId, stranger)).toEqual(none('unknown'));
  });

  it('is contradicted where a register knows something else', async () => {
    const { world, right, squatter } = await provingWorld();
    expect(await prove(world, right.accountId, { name: '李四' })).toEqual({ kind: 'contradicted' });
    expect(await prove(world, squatter.accountId, { phone: SQUATTER })).toEqual({ kind: 'contradicted' });
  });

  it('is left open while the service is out of order', async () => {
    const { world, register, right } = await provingWorld();
    register.failWith(new DomainError('PROOF.BUSY', { retryAfterMs: 10 }));
    expect(await problemOf(prove(world, right.accountId))).toBe('PROOF.BUSY');
  });

  it('costs a question each, and ends with the quota of the day', async () => {
    const { world, register, right } = await provingWorld();
    const settled = await Promise.allSettled(Array.from({ length: 30 }, () => prove(world, right.accountId)));
    const told = settled.filter(({ status }) => status === 'fulfilled');
    expect(told.length).toBeGreaterThanOrEqual(10);
    expect(told.length).toBeLessThan(30);
    expect(register.asked).toHaveLength(told.length);
    expect(await problemOf(prove(world, right.accountId))).toBe('REQUEST.TOO_MANY');
  });
});

describe('what an office saw', () => {
  const by = { kind: 'office', sourceId: 'henan-office', office: '经八路街道办', operator: '0017' };

  it('proves the person for the account of the phone that was named there, before any service', async () => {
    const { world, register, right, squatter } = await provingWorld();
    await recordProofs(world, seenRow(world));
    const proof = { level: 'seen', at: world.now(), by };
    expect(await prove(world, right.accountId)).toEqual({ kind: 'proof', proof });
    expect(await prove(world, squatter.accountId)).toEqual(none('phone'));
    expect(register.asked).toEqual([]);
  });

  it('also a relative, whatever phone is given for them', async () => {
    const { world, right } = await provingWorld();
    await recordProofs(world, seenRow(world, { relation: 'relative' }));
    const relative = { relation: 'relative', phone: '13100131000' } as const;
    expect(await prove(world, right.accountId, relative)).toMatchObject({ proof: { level: 'seen' } });
    expect(await prove(world, right.accountId)).toMatchObject({ proof: { level: 'matched' } });
  });

  it('contradicts another name, and not the same in other letters', async () => {
    const { world, right } = await provingWorld();
    await recordProofs(world, seenRow(world, { name: 'Anna Schmidt' }));
    expect(await prove(world, right.accountId, { name: 'ANNA SCHMIDT' })).toMatchObject({ proof: { level: 'seen' } });
    expect(await prove(world, right.accountId, { name: 'Anna Schmitt' })).toEqual({ kind: 'contradicted' });
  });

  it.each([
    [30 * MS_PER_DAY - 1, 0, 'seen'],
    [30 * MS_PER_DAY, 0, 'matched'],
    [0, 1, 'matched'],
  ])('counts %i ms later, after %i passings, for %s', async (later, tenure, level) => {
    const { world, right } = await provingWorld();
    await recordProofs(world, seenRow(world));
    world.advance(later);
    expect(await prove(world, right.accountId, { phone: OWN_PHONE, tenure })).toMatchObject({ proof: { level } });
  });
});
