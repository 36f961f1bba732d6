import type { PersonData } from '@health-code/shared/privacy/person-data';
import { shanghaiHour, toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { addPerson, asAccount, type Someone, turn } from '../../testing/world-people.ts';
import { addPlace, addStaff, type SomePlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { noteAccess } from '../access/note-access.ts';
import { issuePaperCode } from '../card/issue-paper-code.ts';
import { deletePerson } from './delete-person.ts';
import { getPersonData } from './get-person-data.ts';

const read = (world: World, { caller, personId }: Someone, details: 'masked' | 'full' = 'masked') =>
  getPersonData(world.deps, { ...asAccount(world, caller), personId, details });

async function signedIn(world: World): Promise<Someone> {
  const caller = callerOf(await signIn(world));
  return { ...(await addPerson(world, { accountId: caller.accountId })), caller };
}

const countRead = ({ deps, now }: World, { placeId }: SomePlace, accountId: string, at = now()) =>
  deps.stores.registerReads.count({ placeId, hour: shanghaiHour(at), accountId }, now(), now() + MS_PER_DAY);

describe('the data of a person', () => {
  it('is all that is held, with why and until when', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    const { personId, caller } = someone;
    await addVisit(world, await addPlace(world), personId);
    await issuePaperCode(world.deps, { ...asAccount(world, caller, 'paper-1'), personId });
    const look = { personId, id: '1', way: 'document', reason: 'no-phone', at: world.now() } as const;
    await noteAccess(world.deps, { gateId: 'G', gateLabel: '东门', placeName: '郑州站' }, look);
    world.forget();
    const now = toIso(world.now());
    const inDays = (days: number) => toIso(world.now() + days * MS_PER_DAY);
    const own = { broughtBy: null, recordedAt: now, isRestricting: false, until: expect.any(String) };
    expect(await read(world, someone)).toEqual({
      personId,
      particulars: {
        details: 'masked',
        name: '王**',
        document: { type: 'resident-id', number: expect.stringMatching(/^11\*{14}\d[\dX]$/), nationality: null },
        phone: '138******00',
        residence: { division: '410105001', divisionName: '河南省郑州市金水区经八路街道', address: null },
        relation: 'self',
        createdAt: now,
        proof: { level: 'declared', at: now },
      },
      facts: expect.arrayContaining([
        { ...own, kind: 'residence' },
        { ...own, kind: 'declaration' },
      ]),
      waitingFacts: 0,
      paperCode: { issuedAt: now, expiresAt: inDays(365) },
      cityCards: [],
      visits: { count: 1, isMore: false },
      looks: 1,
      told: [],
      keeping: [
        { kind: 'particulars', days: null },
        { kind: 'facts', days: 3650 },
        { kind: 'paper-code', days: 365 },
        { kind: 'city-cards', days: 3650 },
        { kind: 'visits', days: 30 },
        { kind: 'looks', days: 180 },
      ],
      deletion: {
        deleted: [
          { kind: 'people', count: 1 },
          { kind: 'facts', count: 2 },
          { kind: 'looks', count: 1 },
          { kind: 'paper-codes', count: 1 },
        ],
        kept: [
          { kind: 'visits', until: inDays(30) },
          { kind: 'paper-codes', until: inDays(365) },
        ],
      },
    } satisfies Record<keyof PersonData, unknown>);
    expect(world.writes()).toEqual([]);
  });

  it('says of each fact who brought it and whether it restricts, and what a deletion leaves', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    await turn(world, someone, 'red');
    const { facts, deletion } = await read(world, someone);
    expect(facts.filter(({ isRestricting }) => isRestricting)).toMatchObject([
      { kind: 'order', broughtBy: { organisation: expect.any(String), divisionName: expect.any(String) } },
    ]);
    expect(deletion.kept).toEqual([{ kind: 'facts', until: toIso(world.now() + 7 * MS_PER_DAY) }]);
    const { deleted, kept } = await deletePerson(world.deps, {
      ...asAccount(world, someone.caller, 'key-1'),
      ...someone,
    });
    expect({ deleted, kept }).toEqual(deletion);
  });

  it('counts up to a hundred visits, and says that there are more', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    const place = await addPlace(world);
    for (let number = 0; number < 100; number += 1) {
      await addVisit(world, place, someone.personId, { at: world.now() - number * MS_PER_MINUTE });
    }
    expect((await read(world, someone)).visits).toEqual({ count: 100, isMore: false });
    await addVisit(world, place, someone.personId, { at: world.now() - MS_PER_HOUR });
    expect((await read(world, someone)).visits).toEqual({ count: 100, isMore: true });
  });

  it('is told to nobody else, who learns nothing from it', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world);
    const stranger = asAccount(world, 'stranger').caller;
    world.forget();
    for (const id of [personId, '0'.repeat(26) as typeof personId]) {
      const call = read(world, { caller: stranger, personId: id } as Someone, 'full');
      expect(await problemOf(call)).toBe('PERSON.NOT_FOUND');
    }
    expect(world.calls).toEqual(['people.find', 'people.find']);
  });
});

describe('whole particulars', () => {
  it('are told in a session that was opened within ten minutes', async () => {
    const world = createWorld();
    const someone = await signedIn(world);
    world.advance(10 * MS_PER_MINUTE);
    expect((await read(world, someone, 'full')).particulars).toMatchObject({
      details: 'full',
      name: '王小明',
      document: { number: someone.document.number },
      phone: '13800138000',
      residence: { address: expect.stringMatching(/./) },
    });
    world.advance(1);
    expect(await problemOf(read(world, someone, 'full'))).toBe('LOGIN.STALE_SESSION');
    expect((await read(world, someone)).particulars.details).toBe('masked');
  });

  it('are told to no session that has ended', async () => {
    const world = createWorld();
    expect(await problemOf(read(world, await addPerson(world), 'full'))).toBe('AUTH.ENDED');
  });
});

describe('who was told', () => {
  it('is who read the register of an hour in which the person stands, by role', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    const place = await addPlace(world);
    await addStaff(world, place, { accountId: 'manager', role: 'manager' });
    await addVisit(world, place, someone.personId);
    await countRead(world, place, 'owner', world.now() + MS_PER_HOUR);
    await countRead(world, await addPlace(world, { accountId: 'elsewhere' }), 'elsewhere');
    expect((await read(world, someone)).told).toEqual([]);
    const first = toIso(world.now());
    for (const reader of ['owner', 'owner', 'manager']) await countRead(world, place, reader);
    expect((await read(world, someone)).told).toEqual([
      { reader: 'owner', times: 2, lastAt: first },
      { reader: 'manager', times: 1, lastAt: first },
    ]);
  });

  it('knows the hour in which a corrected visit was recorded first', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    const place = await addPlace(world);
    const at = world.now() - 3 * MS_PER_HOUR;
    await addVisit(world, place, someone.personId, { original: { at, changedAt: world.now() } });
    await countRead(world, place, 'owner', at);
    expect((await read(world, someone)).told).toMatchObject([{ reader: 'owner', times: 1 }]);
  });

  it('asks for twenty places at most, however many somebody was at', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    for (let number = 0; number < 21; number += 1) {
      const place = await addPlace(world, { accountId: `owner-${number}` });
      await addVisit(world, place, someone.personId, { at: world.now() - number * MS_PER_HOUR });
    }
    world.forget();
    await read(world, someone);
    expect(world.calls.filter((call) => call === 'registerReads.list')).toHaveLength(20);
  });
});
