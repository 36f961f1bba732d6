import { residentIdCheckCharacter } from '@health-code/shared/identity/resident-id';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { account, addPerson, asAccount } from '../../testing/world-people.ts';
import {
  applyAs,
  OFFICE,
  OWN_PHONE,
  profileOf,
  provingWorld,
  recordProofs,
  seenRow,
  squat,
  WANG,
  withdrawnRow,
} from '../../testing/world-proofs.ts';
import { getCode } from '../code/get-code.ts';
import { listNotices } from '../person/list-notices.ts';
import { listPeople } from '../person/list-people.ts';
import { recordInPersonProofs } from './record-in-person-proofs.ts';

const bornOn = (date: string) => {
  const first17 = `110105${date}002`;
  return { type: 'resident-id', number: first17 + residentIdCheckCharacter(first17) };
};
const outcomes = async (rows: ReturnType<typeof recordProofs>) => (await rows).map(({ outcome }) => outcome);
const faults = async (rows: ReturnType<typeof recordProofs>) =>
  (await rows).flatMap(({ errors }) => errors.map(({ pointer, code }) => `${pointer} ${code}`));
const wang = ({ deps }: World) => deps.ids.person(WANG.document);

describe('what an office saw', () => {
  it('is recorded with office and operator, raises who holds the person by that phone, and is repeated safely', async () => {
    const { world, right } = await provingWorld();
    await applyAs(world, right);
    expect(await recordProofs(world, seenRow(world))).toEqual([{ id: 'seen-1', outcome: 'recorded', errors: [] }]);
    const { proof } = await profileOf(world, wang(world));
    const by = { kind: 'office', sourceId: 'henan-office', office: '经八路街道办', operator: '0017' };
    expect(proof).toEqual({ level: 'seen', at: world.now(), by });
    expect((await world.deps.stores.snapshots.findLatest(wang(world)))?.proofLevel).toBe('seen');
    expect(await outcomes(recordProofs(world, seenRow(world)))).toEqual(['repeated']);
    const stored = JSON.stringify(await world.deps.stores.inPersonProofs.find(wang(world)));
    for (const secret of ['王', WANG.document.number, OWN_PHONE]) expect(stored).not.toContain(secret);
  });

  it('raises nobody under another phone or another name: they apply first', async () => {
    const { world, squatter } = await provingWorld();
    await squat(world, squatter);
    await recordProofs(world, seenRow(world));
    expect((await profileOf(world, wang(world))).proof.level).toBe('declared');
  });

  it('takes a person of whom nobody has heard, who then applies', async () => {
    const { world, right } = await provingWorld();
    await recordProofs(world, seenRow(world));
    expect((await applyAs(world, right)).person.proof.level).toBe('seen');
  });

  it('takes a child from an account that a register cannot take them from', async () => {
    const { world, register, right, squatter } = await provingWorld();
    const document = bornOn('20200101');
    await squat(world, squatter, { document });
    expect(await problemOf(applyAs(world, right, { document, relation: 'relative' }))).toBe('PERSON.CLAIMED');
    await recordProofs(world, seenRow(world, { person: document, relation: 'relative' }));
    const { person } = await applyAs(world, right, { document, relation: 'relative' });
    expect([person.proof.level, register.asked]).toEqual(['seen', []]);
  });

  it.each([
    ['a kind that was not granted', {}, ['/rows/0/state not-granted'], { kinds: ['test'] as const }],
    ['a division that was not granted', { division: '310101001' }, ['/rows/0/division not-granted']],
    ['a street that is none', { division: '410105999' }, ['/rows/0/division unknown']],
    ['an instant ahead', { at: '2026-11-21T04:00:00.001Z' }, ['/rows/0/at out-of-range']],
    ['an instant of thirty days ago', { at: '2026-10-22T04:00:00.000Z' }, ['/rows/0/at out-of-range']],
    ['an instant a moment later', { at: '2026-10-22T04:00:00.001Z' }, []],
    ['no operator', { operator: ' ' }, ['/rows/0/operator too-small']],
    ['a person born tomorrow', { person: bornOn('20261122') }, ['/rows/0/person/number birth-date-in-future']],
    ['no name', { name: undefined }, ['/rows/0/name invalid-type']],
  ])('names %s', async (_what, changes, expected, source: object = {}) => {
    const world = createWorld();
    const caller = { ...OFFICE, source: { ...OFFICE.source, ...source } };
    const rows = [seenRow(world, changes)];
    expect(await faults(recordInPersonProofs(world.deps, { caller, now: world.now(), rows }))).toEqual(expected);
    if (expected.length > 0) expect(world.writes()).toEqual([]);
  });

  it('is refused where a later word stands, also another of the same instant', async () => {
    const world = createWorld();
    const earlier = toIso(world.now() - 1);
    await recordProofs(world, seenRow(world));
    const rows = [seenRow(world, { id: 'other' }), seenRow(world, { at: earlier }), seenRow(world)];
    expect(await outcomes(recordProofs(world, ...rows))).toEqual(['refused', 'refused', 'repeated']);
    expect(await faults(recordProofs(world, ...rows))).toEqual(['/rows/0/at outdated', '/rows/1/at outdated']);
  });

  it('stops no other row where one is wrong', async () => {
    const world = createWorld();
    const rows = [{ id: 'odd' }, seenRow(world), 7];
    expect((await recordProofs(world, ...rows)).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['odd', 'refused'],
      ['seen-1', 'recorded'],
      [null, 'refused'],
    ]);
  });
});

describe('a consent that is withdrawn', () => {
  const RELATIVE = { relation: 'relative', consent: '1' } as const;

  it('frees the person from the account, which is told', async () => {
    const world = createWorld();
    const { caller, personId } = await addPerson(world, RELATIVE);
    expect(await outcomes(recordProofs(world, withdrawnRow(world)))).toEqual(['recorded']);
    const call = { ...asAccount(world, caller), personId };
    expect(await problemOf(getCode(world.deps, { ...call, credential: 'new' }))).toBe('PERSON.NOT_FOUND');
    expect(await listPeople(world.deps, call)).toEqual([]);
    expect(await listNotices(world.deps, call)).toMatchObject([{ kind: 'withdrawn', name: '王**' }]);
    expect(await profileOf(world, personId)).toMatchObject({ accountId: '', tenure: 1, leaving: [] });
  });

  it('keeps them from whoever proves nothing, and gives them to whoever does', async () => {
    const { world, right, squatter } = await provingWorld();
    await squat(world, squatter, RELATIVE);
    await recordProofs(world, withdrawnRow(world));
    expect(await problemOf(squat(world, squatter, RELATIVE))).toBe('PERSON.CLAIMED');
    expect(await problemOf(applyAs(world, account('anybody'), { phone: '13100131000' }))).toBe('PERSON.CLAIMED');
    expect((await applyAs(world, right)).person.proof.level).toBe('matched');
    expect(await listNotices(world.deps, asAccount(world, squatter))).toHaveLength(1);
  });

  it('frees nobody once more when it is sent again after somebody else holds them', async () => {
    const { world, right, squatter } = await provingWorld();
    await squat(world, squatter, RELATIVE);
    await recordProofs(world, withdrawnRow(world));
    await applyAs(world, right);
    expect(await outcomes(recordProofs(world, withdrawnRow(world)))).toEqual(['repeated']);
    expect((await profileOf(world, wang(world))).accountId).toBe(right.accountId);
  });

  it.each([
    ['who turns 14 today', '20121121', []],
    ['who turns 14 tomorrow', '20121122', ['/rows/0/person under-age']],
  ])('counts of somebody %s', async (_who, born, expected) => {
    const world = createWorld();
    const document = bornOn(born) as never;
    await addPerson(world, { ...RELATIVE, document });
    expect(await faults(recordProofs(world, withdrawnRow(world, { person: document })))).toEqual(expected);
  });

  it('means nobody whom no account holds, and nobody who was seen for their own account', async () => {
    const { world, right } = await provingWorld();
    expect(await faults(recordProofs(world, withdrawnRow(world)))).toEqual(['/rows/0/person unknown']);
    await recordProofs(world, seenRow(world));
    await applyAs(world, right);
    world.advance(1);
    expect(await faults(recordProofs(world, withdrawnRow(world)))).toEqual(['/rows/0/person own-account']);
  });

  it('ends the proof of the office before it', async () => {
    const world = createWorld();
    const right = callerOf(await signIn(world, { phone: OWN_PHONE }));
    await recordProofs(world, seenRow(world, { relation: 'relative' }));
    await applyAs(world, right, RELATIVE);
    world.advance(MS_PER_DAY);
    await recordProofs(world, withdrawnRow(world));
    expect(await problemOf(applyAs(world, right, RELATIVE))).toBe('PERSON.CLAIMED');
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => addPerson(world, RELATIVE),
      act: (world) => recordProofs(world, withdrawnRow(world)),
      read: async (world, { caller, personId }) => ({
        people: await listPeople(world.deps, asAccount(world, caller)),
        notices: await listNotices(world.deps, asAccount(world, caller)),
        holder: (await world.deps.stores.snapshots.findLatest(personId))?.accountId,
        tenure: (await profileOf(world, personId)).tenure,
      }),
    });
    expect(writes).toEqual(['inPersonProofs.put', 'people.put', 'revocations.add', 'snapshots.put']);
    expect(undisturbed).toMatchObject({ people: [], notices: [{ kind: 'withdrawn' }], holder: '', tenure: 1 });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
