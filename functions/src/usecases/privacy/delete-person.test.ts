import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { STATION } from '../../testing/samples.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addPerson, asAccount, drawnText, newPerson, type Someone, turn } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { noteAccess } from '../access/note-access.ts';
import { issuePaperCode } from '../card/issue-paper-code.ts';
import { getCode } from '../code/get-code.ts';
import { verifyCode } from '../gate/verify-code.ts';
import { applyForCode } from '../person/apply-for-code.ts';
import { listPeople } from '../person/list-people.ts';
import { checkIn } from '../visit/check-in.ts';
import { deletePerson } from './delete-person.ts';
import { LOOKS_AT_ONCE } from './erase-person.ts';

const KEY = 'delete-1';

const remove = (world: World, { caller, personId }: Someone, key: string | undefined = KEY) =>
  deletePerson(world.deps, { ...asAccount(world, caller, key), personId });
const apply = (world: World, accountId: string) =>
  applyForCode(world.deps, { ...asAccount(world, accountId), person: newPerson() });
const colour = async (world: World, { caller, personId }: Someone) =>
  (await getCode(world.deps, { ...asAccount(world, caller), personId, credential: 'keep' })).status.colour;

/** Somebody of whom there is something of every kind. */
async function knownWell(world: World): Promise<Someone> {
  const someone = await addPerson(world);
  const { personId, caller } = someone;
  await addVisit(world, await addPlace(world), personId);
  await issuePaperCode(world.deps, { ...asAccount(world, caller, 'paper-1'), personId });
  const look = { personId, way: 'document', reason: 'no-phone', at: world.now() } as const;
  for (const id of ['1', '2']) {
    await noteAccess(world.deps, { gateId: 'G', gateLabel: '东门', placeName: '郑州站' }, { ...look, id });
  }
  world.forget();
  return someone;
}

/** What is left of somebody. */
async function leftOf({ deps, now }: World, { caller, personId }: Someone) {
  const { stores } = deps;
  return {
    profile: await stores.people.find(personId),
    listed: await stores.people.listIds(caller.accountId),
    snapshot: await stores.snapshots.findLatest(personId),
    facts: (await stores.facts.list(personId, now())).map(({ kind }) => kind),
    held: await stores.facts.listHeldIds(personId),
    looks: await stores.accesses.countLooks(personId),
    cards: await stores.cityCards.listByPerson(personId, now()),
    paper: await stores.paperCodes.findLatest(personId),
    visits: (await stores.visits.listByPerson(personId, { limit: 10 }, now())).items.length,
  };
}

const NOTHING = {
  ...{ profile: undefined, listed: [], snapshot: undefined, facts: [], held: [], looks: 0, cards: [] },
  ...{ paper: undefined, visits: 0 },
};

describe('deleting a person', () => {
  it('deletes all but the visits, and says what and until when', async () => {
    const world = createWorld();
    const someone = await knownWell(world);
    const receipt = await remove(world, someone);
    expect(receipt).toEqual({
      deletionId: expect.any(String),
      of: 'person',
      state: 'done',
      requestedAt: toIso(world.now()),
      finishedAt: toIso(world.now()),
      deleted: [
        { kind: 'people', count: 1 },
        { kind: 'facts', count: 2 },
        { kind: 'looks', count: 2 },
        { kind: 'paper-codes', count: 1 },
      ],
      kept: [
        { kind: 'visits', until: toIso(world.now() + 30 * MS_PER_DAY) },
        { kind: 'paper-codes', until: toIso(world.now() + 365 * MS_PER_DAY) },
      ],
    });
    expect(await leftOf(world, someone)).toEqual({ ...NOTHING, visits: 1 });
    const { caller } = someone;
    expect(await listPeople(world.deps, { caller, now: world.now() })).toEqual([]);
  });

  it('is finished by a retry wherever it broke off, with the same receipt', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: knownWell,
      act: (world, someone) => remove(world, someone),
      read: async (world, someone) => ({ left: await leftOf(world, someone), receipt: await remove(world, someone) }),
    });
    expect(undisturbed.left).toEqual({ ...NOTHING, visits: 1 });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });

  it('that broke off can be asked for anew without the key', async () => {
    const world = createWorld();
    const someone = await knownWell(world);
    for (let number = 0; number < 12; number += 1) {
      world.breakBeforeWrite(number);
      await remove(world, someone, undefined).catch(() => undefined);
    }
    world.breakBeforeWrite(Number.POSITIVE_INFINITY);
    expect((await leftOf(world, someone)).listed).toEqual([]);
  });

  it('of many looks goes on by the same request until it is done', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    const looker = { gateId: 'G', gateLabel: '东门', placeName: '郑州站' };
    const look = { personId: someone.personId, way: 'scan', reason: null, at: world.now() } as const;
    for (let id = 0; id <= LOOKS_AT_ONCE; id += 1) await noteAccess(world.deps, looker, { ...look, id: String(id) });
    const first = await remove(world, someone);
    expect([first.state, first.finishedAt, (await leftOf(world, someone)).looks]).toEqual(['going', null, 1]);
    const second = await remove(world, someone);
    expect(second).toMatchObject({ state: 'done', deletionId: first.deletionId });
    expect(second.deleted).toContainEqual({ kind: 'looks', count: LOOKS_AT_ONCE + 1 });
  });

  it('is refused alike for nobody’s and somebody else’s', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    const stranger = { ...someone, caller: { ...someone.caller, accountId: 'stranger' } };
    expect(await problemOf(remove(world, stranger))).toBe('PERSON.NOT_FOUND');
    expect(world.writes()).toEqual([]);
    await remove(world, someone);
    expect(await problemOf(remove(world, someone, 'another-key'))).toBe('PERSON.NOT_FOUND');
  });
});

describe('after a deletion', () => {
  it('another account can apply with the document, and finds nothing of before', async () => {
    const world = createWorld();
    const someone = await knownWell(world);
    expect(await problemOf(apply(world, 'another'))).toBe('PERSON.CLAIMED');
    await remove(world, someone);
    const { person, created } = await apply(world, 'another');
    expect([person.personId, created]).toEqual([someone.personId, true]);
    const again = { ...someone, caller: { ...someone.caller, accountId: 'another' } };
    expect(await colour(world, again)).toBe('grey');
  });

  it('a code that is in somebody’s hands is refused at the gate', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    const gate = await addStaff(world, await addPlace(world));
    const { personId, caller } = someone;
    const { credential } = await getCode(world.deps, { ...asAccount(world, caller), personId, credential: 'new' });
    const check = async () => {
      const text = drawnText(credential as IssuedCredential, world.now());
      const call = { ...asAccount(world, gate.caller), gateId: gate.gateId, text };
      return (await verifyCode(world.deps, call)).verdict.verdict;
    };
    expect(await check()).toBe('pass');
    await remove(world, someone);
    world.advance(MS_PER_MINUTE);
    expect(await check()).toBe('revoked');
  });
});

describe('what restricts somebody', () => {
  it('outlives the deletion: to delete oneself is no way to green', async () => {
    const world = createWorld();
    const someone = await addPerson(world, { colour: 'red' });
    const receipt = await remove(world, someone);
    expect(receipt.kept.map(({ kind }) => kind)).toEqual(['facts']);
    expect((await leftOf(world, someone)).facts).toEqual(['order']);
    await apply(world, someone.caller.accountId);
    expect(await colour(world, someone)).toBe('red');
  });

  it('and no longer than it restricts', async () => {
    const world = createWorld();
    const someone = await addPerson(world, { colour: 'red' });
    const { kept } = await remove(world, someone);
    world.advance(Date.parse(kept[0]?.until ?? '') - world.now() + MS_PER_DAY);
    expect((await leftOf(world, someone)).facts).toEqual([]);
  });

  it('may come while the deletion goes on, and stays too', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    world.before('snapshots.remove', () => turn(world, someone, 'red'));
    await remove(world, someone);
    expect((await leftOf(world, someone)).facts).toEqual(['order']);
  });
});

describe('a check-in at the same moment', () => {
  const enter = async (world: World, { caller, personId }: Someone) => {
    const { code: placeCode } = await addPlace(world);
    const entry = { method: 'self', scene: 'camera', location: STATION.location } as const;
    return () =>
      checkIn(world.deps, { ...asAccount(world, caller), visit: { placeCode, personIds: [personId], entry } });
  };

  it('that was let in before the deletion leaves a visit, and nothing else of the person', async () => {
    const world = createWorld();
    const someone = await addPerson(world);
    const checkingIn = await enter(world, someone);
    world.before('visits.add', () => remove(world, someone));
    expect((await checkingIn()).results).toHaveLength(1);
    expect(await leftOf(world, someone)).toEqual({ ...NOTHING, visits: 1 });
  });

  it('that comes while the deletion goes on is refused or leaves a visit, wherever it comes', async () => {
    const steps = [
      'facts.remove',
      'accesses.removeSome',
      'snapshots.remove',
      'people.remove',
      'people.unlink',
    ] as const;
    for (const step of steps) {
      const world = createWorld();
      const someone = await addPerson(world);
      const checkingIn = await enter(world, someone);
      world.before(step, () => checkingIn().catch(({ code }) => expect(code).toBe('PERSON.NOT_FOUND')));
      expect((await remove(world, someone)).state).toBe('done');
      const { visits, ...rest } = await leftOf(world, someone);
      const { visits: _none, ...nothing } = NOTHING;
      expect([step, rest, visits <= 1]).toEqual([step, nothing, true]);
    }
  });
});
