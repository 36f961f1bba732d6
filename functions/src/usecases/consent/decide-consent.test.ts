import { createHash } from 'node:crypto';
import { CONSENT_TEXTS, type ConsentPurpose } from '@health-code/shared/privacy/consents';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { STATION } from '../../testing/samples.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addPerson, asAccount, turn } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { issuePaperCode } from '../card/issue-paper-code.ts';
import { lookUpPerson } from '../gate/look-up-person.ts';
import { checkIn } from '../visit/check-in.ts';
import { decideConsent } from './decide-consent.ts';
import { listConsents } from './list-consents.ts';

const decide = (world: World, purpose: ConsentPurpose, isGiven: boolean, version = 1, accountId = 'family') =>
  decideConsent(world.deps, { ...asAccount(world, accountId), purpose, version, isGiven });
const list = (world: World, accountId = 'family') => listConsents(world.deps, asAccount(world, accountId));
const records = ({ deps }: World) => deps.stores.consents.list('family');
const agreed = async ({ deps }: World, personId: string) =>
  (await deps.stores.snapshots.findLatest(personId as never))?.agreed ?? [];
const unasked = { agreed: [] };

describe('a consent', () => {
  it('is kept with the hash of the text in both languages, and listed', async () => {
    const world = createWorld();
    const { zh, en } = CONSENT_TEXTS['look-up'].text;
    const textHash = createHash('sha256').update(`${zh}\n${en}`).digest('hex');
    const decision = { version: 1, textHash, isGiven: false, at: toIso(world.now()) };
    const answer = { purpose: 'look-up', version: 1, textHash, decision };
    expect(await decide(world, 'look-up', false)).toEqual(answer);
    expect(await list(world)).toEqual([
      { purpose: 'code', version: 1, textHash: expect.any(String), decision: null },
      { purpose: 'location', version: 1, textHash: expect.any(String), decision: null },
      answer,
    ]);
    expect((await list(world, 'stranger')).map(({ decision: said }) => said)).toEqual([null, null, null]);
  });

  it('that is said again adds nothing; every change is kept', async () => {
    const world = createWorld();
    for (const isGiven of [true, true, false, false, true]) {
      await decide(world, 'location', isGiven);
      world.advance(1_000);
    }
    expect((await records(world)).map(({ isGiven }) => isGiven)).toEqual([true, false, true]);
  });

  it('stands behind the one before it, also by a clock that is behind', async () => {
    const world = createWorld();
    await decide(world, 'location', true);
    await decide(world, 'location', false);
    expect((await list(world))[1]?.decision).toMatchObject({ isGiven: false, at: toIso(world.now() + 1) });
  });

  it.each([0, 2])('to version %i, which is not in force, is refused', async (version) => {
    const world = createWorld();
    expect(await problemOf(decide(world, 'code', true, version))).toBe('CONSENT.OUTDATED');
    expect(world.writes()).toEqual([]);
  });

  it('without which there is no code is withdrawn by a deletion only', async () => {
    const world = createWorld();
    expect(await problemOf(decide(world, 'code', false))).toBe('CONSENT.NEEDED');
    expect((await decide(world, 'code', true)).decision).toMatchObject({ isGiven: true });
  });

  it('is not taken for an account that is being deleted', async () => {
    const world = createWorld();
    await world.deps.stores.accounts.close('family', world.now() + MS_PER_DAY);
    expect(await problemOf(decide(world, 'location', false))).toBe('AUTH.ENDED');
  });

  it('changes a few times at once, and then no more', async () => {
    const world = createWorld();
    const said = [];
    for (let time = 0; time < 40; time += 1) {
      said.push(
        await decide(world, 'location', time % 2 === 0).then(
          () => 'kept',
          ({ code }) => code,
        ),
      );
    }
    expect(said.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'kept'));
    expect(said).toContain('REQUEST.TOO_MANY');
    expect((await records(world)).length).toBeLessThan(20);
  });
});

describe('what an account agrees to', () => {
  it('stands in the snapshots of all people of the account, wherever it broke off', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => [await addPerson(world, unasked), await addPerson(world, { serial: 3, ...unasked })],
      act: (world) => decide(world, 'look-up', true),
      read: async (world, people) => ({
        agreed: await Promise.all(people.map(({ personId }) => agreed(world, personId))),
        kept: (await records(world)).length,
      }),
    });
    expect(undisturbed).toEqual({ agreed: [['look-up'], ['look-up']], kept: 1 });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });

  it('is of whoever applies afterwards, stays when the colour changes, and ends when it is withdrawn', async () => {
    const world = createWorld();
    await decide(world, 'location', true);
    const someone = await addPerson(world, unasked);
    await turn(world, someone, 'red');
    expect(await agreed(world, someone.personId)).toEqual(['location']);
    await decide(world, 'location', false);
    expect(await agreed(world, someone.personId)).toEqual([]);
  });

  it('is not lost by a colour that changes in the very moment', async () => {
    const world = createWorld();
    const someone = await addPerson(world, unasked);
    let isFirst = true;
    world.before('snapshots.put', async () => {
      if (!isFirst) return;
      isFirst = false;
      await turn(world, someone, 'red');
    });
    await decide(world, 'look-up', true);
    expect(await agreed(world, someone.personId)).toEqual(['look-up']);
    expect((await world.deps.stores.snapshots.findLatest(someone.personId))?.timeline.holds).not.toEqual([]);
  });
});

describe('at the door', () => {
  it('whoever was not asked, or withdraws it, is found by no document, and by their paper code still', async () => {
    const world = createWorld();
    const someone = await addPerson(world, unasked);
    const { personId, document } = someone;
    const { gateId } = await addStaff(world, await addPlace(world));
    const paper = await issuePaperCode(world.deps, { ...asAccount(world, 'family', 'paper-1'), personId });
    const lookUp = (by: Parameters<typeof lookUpPerson>[1]['by']) =>
      lookUpPerson(world.deps, { ...asAccount(world, 'staff'), gateId, by });
    const byDocument = { kind: 'document', document, reason: 'no-phone' } as const;
    expect(await problemOf(lookUp(byDocument))).toBe('GATE.NO_SUCH_PERSON');
    await decide(world, 'look-up', true);
    expect((await lookUp(byDocument)).colour).toBe('green');
    await decide(world, 'look-up', false);
    expect(await problemOf(lookUp(byDocument))).toBe('GATE.NO_SUCH_PERSON');
    expect((await lookUp({ kind: 'paper', code: paper.code } as never)).colour).toBe('green');
  });

  it.each([
    ['of whoever was not asked', [], 'unverified', 'unknown'],
    ['of whoever agreed to something else', ['look-up'], 'unverified', 'unknown'],
    ['of whoever agreed', ['location'], 'verified', 'at'],
  ] as const)(
    'the place of a phone is compared only by consent: %s',
    async (_whose, given, locationVerdict, distance) => {
      const world = createWorld();
      const { personId } = await addPerson(world, { agreed: given });
      const { code } = await addPlace(world);
      const entry = { method: 'self', scene: 'camera', location: STATION.location } as const;
      const visit = { placeCode: code, personIds: [personId], entry };
      const { results } = await checkIn(world.deps, { ...asAccount(world, 'family', 'visit-1'), visit });
      expect(results).toMatchObject([{ locationVerdict }]);
      const [stored] = (await world.deps.stores.visits.listByPerson(personId, { limit: 1 }, world.now())).items;
      expect(stored?.distance).toBe(distance);
    },
  );
});
