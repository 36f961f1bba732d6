import { documentSchema } from '@health-code/shared/identity/document-schema';
import { residentIdCheckCharacter } from '@health-code/shared/identity/resident-id';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { account, asAccount, newPerson } from '../../testing/world-people.ts';
import { applyForCode, MAX_PEOPLE_PER_ACCOUNT } from './apply-for-code.ts';
import { listPeople } from './list-people.ts';

const apply = (world: World, serial = 2, changes: object = {}, accountId = 'family') =>
  applyForCode(world.deps, { ...asAccount(world, accountId), person: newPerson(serial, changes) });

const bornOn = (date: string) => {
  const first17 = `110105${date}002`;
  return { document: { type: 'resident-id', number: first17 + residentIdCheckCharacter(first17) } };
};
const foreigners = (type: string) => {
  const first17 = '93218419850604001';
  return { document: { type, number: first17 + residentIdCheckCharacter(first17) } };
};
const passport = (nationality: string) => ({
  name: 'Anna Schmidt',
  document: documentSchema.parse({ type: 'passport', number: 'C01X00T47', nationality }),
});
const permit = (number: string) => ({ document: { type: 'hk-macao-permit', number } });
const ofStreet = (division: string) => ({ residence: { division, address: '花园路 1 号' } });

describe('applying for a code', () => {
  it('answers with the person, masked, and writes profile, list entry, home and snapshot', async () => {
    const world = createWorld();
    const answer = await apply(world);
    const personId = world.deps.ids.person(newPerson().document);
    expect(answer).toEqual({
      person: {
        personId,
        name: '王**',
        fullName: '王小明',
        document: { type: 'resident-id', number: expect.stringMatching(/^11\*{14}\d[\dX]$/) },
        phone: '138******00',
        residence: { division: '410105001', divisionName: '河南省郑州市金水区经八路街道' },
        createdAt: '2026-11-21T04:00:00.000Z',
        relation: 'self',
        proof: { level: 'declared', at: '2026-11-21T04:00:00.000Z' },
      },
      created: true,
    });
    expect(world.writes()).toEqual([
      ...['quotas.take', 'people.reserve', 'people.put', 'people.link'],
      ...['facts.add', 'snapshots.put'],
    ]);
    expect(JSON.stringify(await world.deps.stores.people.find(personId))).not.toMatch(/王小明|13800138000|花园路/);
  });

  it('takes the same document as the same person, and brings the other particulars up to date', async () => {
    const world = createWorld();
    const { person } = await apply(world);
    world.advance(1_000);
    const again = await apply(world, 2, { name: '欧阳小明', phone: '13900139000' });
    expect(again).toEqual({
      person: { ...person, name: '欧阳**', fullName: '欧阳小明', phone: '139******00' },
      created: false,
    });
    expect(await world.deps.stores.people.listIds('family')).toEqual([person.personId]);
    expect((await world.deps.stores.snapshots.find(person.personId))?.revision).toBe(2);
  });

  it.each([
    ['a foreigner’s card, under either type', foreigners('resident-id'), foreigners('permanent-residence')],
    ['a passport, by its country or by what it prints', passport('DEU'), passport('D')],
    ['a permit, before and after its renewal', permit('H12345678'), permit('H1234567801')],
  ])('knows one person by %s', async (_name, one, other) => {
    const world = createWorld();
    const { person } = await apply(world, 2, one);
    const again = await apply(world, 2, other);
    expect([again.created, again.person.personId]).toEqual([false, person.personId]);
    expect(await problemOf(apply(world, 2, other, 'stranger'))).toBe('PERSON.CLAIMED');
  });

  it.each([
    ['is born today', bornOn('20261121'), []],
    ['is born tomorrow, by the calendar of Shanghai', bornOn('20261122'), ['/document/number birth-date-in-future']],
    ['would be 131 years old', bornOn('18951231'), ['/document/number birth-date']],
    ['lives in a street that is none', ofStreet('410105999'), ['/residence/division unknown']],
    [
      'is wrong in everything',
      { ...bornOn('20270101'), ...ofStreet('999999999') },
      ['/document/number birth-date-in-future', '/residence/division unknown'],
    ],
  ])('names every bad field of who %s, and writes nothing', async (_name, changes, faults) => {
    const world = createWorld();
    if (faults.length === 0) return expect((await apply(world, 2, changes)).created).toBe(true);
    expect(await faultsOf(apply(world, 2, changes))).toEqual(faults);
    expect(world.calls).toEqual([]);
  });

  it('takes the eighth person of an account, refuses the ninth, and still takes the eighth again', async () => {
    const world = createWorld();
    for (let serial = 1; serial <= MAX_PEOPLE_PER_ACCOUNT; serial += 1) await apply(world, serial);
    await apply(world, 10, {}, 'neighbour');
    world.forget();
    for (const serial of [9, 10]) expect(await problemOf(apply(world, serial))).toBe('PERSON.TOO_MANY');
    expect(world.calls).toEqual(['people.listIds', 'people.listIds']);
    expect((await apply(world, MAX_PEOPLE_PER_ACCOUNT)).created).toBe(false);
    expect((await apply(world, 9, {}, 'neighbour')).created).toBe(true);
  });

  it('takes no ninth person of those who come at once', async () => {
    const world = createWorld();
    for (let serial = 1; serial < MAX_PEOPLE_PER_ACCOUNT; serial += 1) await apply(world, serial);
    const both = [20, 21].map((serial) =>
      apply(world, serial).then(
        () => 'held',
        () => 'refused',
      ),
    );
    expect((await Promise.all(both)).sort()).toEqual(['held', 'refused']);
    expect(await world.deps.stores.people.listIds('family')).toHaveLength(MAX_PEOPLE_PER_ACCOUNT);
  });

  it('lets nobody try for long which documents are registered', async () => {
    const world = createWorld();
    for (let serial = 30; serial < 50; serial += 1) await apply(world, serial, {}, `neighbour-${serial}`);
    const answers: string[] = [];
    for (let serial = 30; serial < 50; serial += 1) answers.push(await problemOf(apply(world, serial)));
    const told = answers.filter((code) => code === 'PERSON.CLAIMED');
    expect(told.length).toBeLessThan(20);
    expect(answers.slice(told.length)).toEqual(answers.slice(told.length).map(() => 'REQUEST.TOO_MANY'));
  });

  it("refuses another account's person, whether they stood there before or came in between", async () => {
    const world = createWorld();
    await apply(world, 2, {}, 'neighbour');
    world.forget();
    expect(await problemOf(apply(world))).toBe('PERSON.CLAIMED');
    expect(world.writes()).toEqual(['quotas.take', 'people.reserve', 'people.unlink', 'people.release']);
    world.before('people.put', () => apply(world, 3, {}, 'neighbour'));
    expect(await problemOf(apply(world, 3))).toBe('PERSON.CLAIMED');
    expect(await world.deps.stores.people.listIds('family')).toEqual([]);
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async () => account('family'),
      act: (world) => apply(world),
      read: async ({ deps, now }, caller) => {
        const people = await listPeople(deps, { caller, now: now() });
        const personId = deps.ids.person(newPerson().document);
        const snapshot = await deps.stores.snapshots.find(personId);
        return { people, facts: await deps.stores.facts.list(personId, now()), timeline: snapshot?.timeline };
      },
    });
    expect(writes).toHaveLength(6);
    expect(undisturbed.facts).toHaveLength(1);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});

describe('applying for a relative', () => {
  it.each([
    ['who is 14 today', bornOn('20121121'), ['/consent required']],
    ['who is 14 tomorrow', bornOn('20121122'), []],
    ['whose document says no birth date', passport('FRA'), ['/consent required']],
  ])('asks whether they consent, of one %s', async (_who, changes, faults) => {
    const world = createWorld();
    const relative = { ...changes, relation: 'relative' };
    if (faults.length > 0) expect(await faultsOf(apply(world, 2, relative))).toEqual(faults);
    const { person } = await apply(world, 2, { ...relative, ...(faults.length > 0 && { consent: '1' }) });
    expect(person.relation).toBe('relative');
  });

  it('keeps what was confirmed, in which words and when', async () => {
    const world = createWorld();
    const { person } = await apply(world, 2, { relation: 'relative', consent: '1' });
    const record = await world.deps.stores.people.find(person.personId);
    expect(record?.consent).toEqual({ version: '1', at: world.now() });
  });
});
