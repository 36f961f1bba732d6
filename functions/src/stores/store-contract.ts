import type { PersonId } from '@health-code/shared/identity/person-id';
import type { PlaceId } from '@health-code/shared/place/place';
import type { Hold } from '@health-code/shared/rules/holds';
import type { RegisteredArea } from '@health-code/shared/rules/risk-area-register';
import type { DataSource } from '@health-code/shared/source/data-source';
import { MS_PER_DAY, toIso } from '@health-code/shared/time/shanghai';
import { beforeAll, describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../domain-error.ts';
import { freshId, freshPerson, freshPlace, NOW } from './contract-ids.ts';
import type { FactRecord } from './fact-store.ts';
import { describeGateStores } from './gate-store-contract.ts';
import type { OtpChallenge } from './otp-store.ts';
import type { PersonRecord } from './person-store.ts';
import type { PlaceRecord } from './place-store.ts';
import type { Snapshot } from './snapshot-store.ts';
import type { Stores } from './stores.ts';
import { visitIdAt } from './visit-id.ts';
import type { VisitRecord } from './visit-store.ts';

/** What every implementation of the stores must do; run it on each. */
export function describeStores(name: string, open: () => Promise<Stores>): void {
  describe(`${name} stores`, () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await open();
    });
    const get = () => stores;
    describeOtps(get);
    describePeople(get);
    describeSnapshots(get);
    describeFacts(get);
    describePlaces(get);
    describeVisits(get);
    describeAuthority(name, get);
    describeGateStores(get);
  });
}

function challenge(phoneHash: string, sentAt = NOW): OtpChallenge {
  const fixed = { otpHash: 'hash', tries: 0, day: '2026-11-21', sentOnDay: 1, usedBy: undefined };
  return { phoneHash, sentAt, expiresAt: sentAt + 300_000, ...fixed };
}

function describeOtps(stores: () => Stores): void {
  describe('one-time passwords', () => {
    it('grow by an entrance, and change their state, for who has read them', async () => {
      const { places } = stores();
      const record = await places.add(place(freshPlace()));
      const entrance = { entranceId: 'e1', name: '东门', code: '7K3M9QRT2WXA', version: 1 };
      await places.addEntrance(record.placeId, 1, entrance);
      await expect(places.addEntrance(record.placeId, 1, entrance)).rejects.toThrow(ConditionFailedError);
      await places.changeState(record.placeId, 'active', 'suspended');
      await expect(places.changeState(record.placeId, 'active', 'closed')).rejects.toThrow(ConditionFailedError);
      await places.changeState(record.placeId, 'suspended', 'closed', 'note');
      expect(await places.find(record.placeId)).toEqual({
        ...record,
        entrances: [...record.entrances, entrance],
        state: 'closed',
        reviewNote: 'note',
      });
    });

    it('are queued for review by county, once each', async () => {
      const placeId = freshPlace();
      const county = freshId();
      expect(await stores().places.listQueued(county)).toEqual([]);
      await stores().places.queueReview(county, placeId);
      await stores().places.queueReview(county, placeId);
      expect(await stores().places.listQueued(county)).toEqual([placeId]);
    });

    it('are found as they were sent, and absent before', async () => {
      const sent = challenge(freshId());
      expect(await stores().otps.find(sent.phoneHash)).toBeUndefined();
      await stores().otps.replace(sent, undefined);
      expect(await stores().otps.find(sent.phoneHash)).toEqual(sent);
    });

    it('are replaced only by a writer who saw the last one', async () => {
      const first = challenge(freshId());
      await stores().otps.replace(first, undefined);
      await expect(stores().otps.replace(first, undefined)).rejects.toThrow(ConditionFailedError);
      const second = challenge(first.phoneHash, NOW + 60_000);
      await stores().otps.replace(second, first.sentAt);
      await expect(stores().otps.replace(challenge(first.phoneHash, NOW + 1), first.sentAt)).rejects.toThrow(
        ConditionFailedError,
      );
      expect(await stores().otps.find(first.phoneHash)).toEqual(second);
    });

    it('count tries to the limit and not beyond, however many come at once', async () => {
      const sent = challenge(freshId());
      await stores().otps.replace(sent, undefined);
      const tries = await Promise.allSettled(
        Array.from({ length: 9 }, () => stores().otps.countTry(sent.phoneHash, 5)),
      );
      expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(5);
      expect((await stores().otps.find(sent.phoneHash))?.tries).toBe(5);
      await expect(stores().otps.countTry(freshId(), 5)).rejects.toThrow(ConditionFailedError);
    });

    it('are used by one intention, as often as it likes', async () => {
      const sent = challenge(freshId());
      await stores().otps.replace(sent, undefined);
      await stores().otps.use(sent.phoneHash, 'one');
      await stores().otps.use(sent.phoneHash, 'one');
      await expect(stores().otps.use(sent.phoneHash, 'two')).rejects.toThrow(ConditionFailedError);
      await expect(stores().otps.use(freshId(), 'one')).rejects.toThrow(ConditionFailedError);
    });
  });
}

function person(accountId: string, personId = freshPerson()): PersonRecord {
  const sealed = { name: 'n', number: 'd', phone: 'p', address: 'a' };
  return { personId, accountId, documentType: 'resident-id', sealed, division: '410105001', createdAt: NOW };
}

function describePeople(stores: () => Stores): void {
  describe('people', () => {
    it('are found as they were put', async () => {
      const record = person('a');
      expect(await stores().people.find(record.personId)).toBeUndefined();
      await stores().people.put(record);
      expect(await stores().people.find(record.personId)).toEqual(record);
    });

    it('are changed by their account and by no other', async () => {
      const record = person('a');
      await stores().people.put(record);
      await stores().people.put({ ...record, division: '410106001' });
      await expect(stores().people.put({ ...record, accountId: 'b' })).rejects.toThrow(ConditionFailedError);
      expect(await stores().people.find(record.personId)).toMatchObject({ accountId: 'a', division: '410106001' });
    });

    it('go to one account when two ask at the same moment', async () => {
      const personId = freshPerson();
      const results = await Promise.allSettled(
        ['a', 'b'].map((account) => stores().people.put(person(account, personId))),
      );
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    });

    it('are listed by account, once each', async () => {
      const account = freshId();
      const [first, second] = [person(account), person(account)];
      for (const record of [first, second, first]) await stores().people.link(account, record.personId);
      await stores().people.put(first);
      expect(await stores().people.listIds(account)).toEqual([first.personId, second.personId]);
      expect(await stores().people.listIds(freshId())).toEqual([]);
      expect(await stores().people.getMany([first.personId, second.personId])).toEqual([first]);
      expect(await stores().people.getMany([])).toEqual([]);
    });
  });
}

function snapshot(personId: PersonId, revision: number): Snapshot {
  const hold: Hold = {
    code: 'C',
    stage: 0,
    colour: 'green',
    from: 1,
    to: 2,
    since: 1,
    hardEnd: 2,
    ways: [],
    factId: 'f',
  };
  return {
    personId,
    accountId: 'a',
    sealedName: 's',
    timeline: { ruleSetId: 'R', holds: [hold], badges: { test: null, doses: 0, lastDoseAt: null, trips: [] } },
    revision,
  };
}

function describeSnapshots(stores: () => Stores): void {
  describe('snapshots', () => {
    it('are read as they were put, one or many', async () => {
      const [one, two] = [snapshot(freshPerson(), 1), snapshot(freshPerson(), 1)];
      await stores().snapshots.put(one);
      await stores().snapshots.put(two);
      expect(await stores().snapshots.find(one.personId)).toEqual(one);
      expect(await stores().snapshots.findLatest(one.personId)).toEqual(one);
      expect(await stores().snapshots.find(freshPerson())).toBeUndefined();
      const many = await stores().snapshots.getMany([one.personId, two.personId, freshPerson()]);
      expect(many.map((entry) => entry.personId).sort()).toEqual([one.personId, two.personId]);
    });

    it('go up by one revision, or not at all', async () => {
      const personId = freshPerson();
      await expect(stores().snapshots.put(snapshot(personId, 2))).rejects.toThrow(ConditionFailedError);
      await stores().snapshots.put(snapshot(personId, 1));
      await expect(stores().snapshots.put(snapshot(personId, 1))).rejects.toThrow(ConditionFailedError);
      await stores().snapshots.put(snapshot(personId, 2));
      await expect(stores().snapshots.put(snapshot(personId, 4))).rejects.toThrow(ConditionFailedError);
      expect((await stores().snapshots.findLatest(personId))?.revision).toBe(2);
    });
  });
}

function fact(personId: PersonId, id: string, expiresAt: number): FactRecord {
  return {
    personId,
    fact: {
      kind: 'declaration',
      id,
      source: { division: '41', organisation: 'self' },
      recordedAt: toIso(NOW),
      at: toIso(NOW),
      temperatureCelsius: 36.5,
      symptoms: ['fatigue'],
      contactWithCase: false,
      divisionsStayed: ['410105'],
    },
    fingerprint: 'one',
    expiresAt,
  };
}

function describeFacts(stores: () => Stores): void {
  describe('facts', () => {
    it('are added once, and the first one stands', async () => {
      const record = fact(freshPerson(), 'f1', NOW + MS_PER_DAY);
      expect(await stores().facts.add(record)).toEqual(record);
      expect(await stores().facts.add({ ...record, fingerprint: 'two' })).toEqual(record);
      expect(await stores().facts.list(record.personId, NOW)).toEqual([record.fact]);
      expect(await stores().facts.find(record.personId, 'f1')).toEqual(record);
      expect(await stores().facts.find(record.personId, 'f2')).toBeUndefined();
    });

    it('count as absent from the moment they expire, whether or not they were swept', async () => {
      const record = fact(freshPerson(), 'f1', NOW + 1_500);
      await stores().facts.add(record);
      expect(await stores().facts.list(record.personId, NOW + 1_499)).toHaveLength(1);
      expect(await stores().facts.list(record.personId, NOW + 1_500)).toEqual([]);
    });

    it('are all listed, over many pages', async () => {
      const personId = freshPerson();
      const ids = Array.from({ length: 60 }, (_value, index) => `f${index}`);
      await Promise.all(ids.map((id) => stores().facts.add(fact(personId, id, NOW + MS_PER_DAY))));
      expect((await stores().facts.list(personId, NOW)).map((entry) => entry.id).sort()).toEqual([...ids].sort());
      expect(await stores().facts.list(freshPerson(), NOW)).toEqual([]);
    });
  });
}

function place(placeId: PlaceId): PlaceRecord {
  return {
    placeId,
    accountId: 'a',
    name: '郑州站',
    kind: 'transport',
    subKind: 'station',
    creditCode: undefined,
    reviewNote: undefined,
    asksTestWithinHours: null,
    asksCheckOut: false,
    division: '410103',
    divisionName: '河南省郑州市二七区',
    address: '二马路82号',
    location: { latitude: 34.75, longitude: 113.65 },
    sealedManager: undefined,
    state: 'active',
    entrances: [{ entranceId: 'main', name: '', code: '0'.repeat(12), version: 1 }],
    createdAt: NOW,
    fingerprint: 'one',
  };
}

function describePlaces(stores: () => Stores): void {
  describe('places', () => {
    it('are added once, and the first one stands', async () => {
      const record = {
        ...place(freshPlace()),
        sealedManager: { name: 'n', phone: 'p', document: { personId: freshPerson(), number: 'd' } },
      };
      expect(await stores().places.find(record.placeId)).toBeUndefined();
      expect(await stores().places.add(record)).toEqual(record);
      expect(await stores().places.add({ ...record, name: 'other' })).toEqual(record);
      expect(await stores().places.find(record.placeId)).toEqual(record);
    });

    it('are listed by account, more of them than one batch holds', async () => {
      const account = freshId();
      const records = Array.from({ length: 105 }, () => place(freshPlace()));
      await Promise.all(records.map((record) => stores().places.add(record)));
      await Promise.all(records.map((record) => stores().places.link(account, record.placeId)));
      const ids = await stores().places.listIds(account);
      expect(ids).toEqual(records.map((record) => record.placeId));
      expect(await stores().places.getMany(ids)).toHaveLength(105);
    });

    it('replace an entrance only over the version that was seen', async () => {
      const record = place(freshPlace());
      await stores().places.add(record);
      const next = { entranceId: 'main', name: '', code: '1'.repeat(12), version: 2 };
      await stores().places.replaceEntrance(record.placeId, 0, 1, next);
      await expect(stores().places.replaceEntrance(record.placeId, 0, 1, next)).rejects.toThrow(ConditionFailedError);
      await expect(stores().places.replaceEntrance(record.placeId, 1, 1, next)).rejects.toThrow(ConditionFailedError);
      expect((await stores().places.find(record.placeId))?.entrances).toEqual([next]);
    });

    it('are found by code, active or revoked', async () => {
      const code = {
        code: freshId(),
        placeId: freshPlace(),
        entranceId: 'main',
        version: 1,
        status: 'active',
      } as const;
      expect(await stores().places.findCode(code.code)).toBeUndefined();
      await stores().places.putCode(code);
      expect(await stores().places.findCode(code.code)).toEqual(code);
      await stores().places.putCode({ ...code, status: 'revoked' });
      expect(await stores().places.findCode(code.code)).toMatchObject({ status: 'revoked' });
    });
  });
}

function visit(personId: PersonId, placeId: PlaceId, at: number, fields: Partial<VisitRecord> = {}): VisitRecord {
  return {
    visitId: visitIdAt(at, freshId()),
    personId,
    place: { placeId, name: '郑州站', kind: 'transport', address: '二马路82号', divisionName: '郑州', entrance: '' },
    entranceId: 'main',
    at,
    method: 'self',
    colour: 'green',
    ruleSet: 'R',
    reason: { code: 'C', until: null },
    locationVerdict: 'verified',
    fingerprint: 'one',
    expiresAt: at + 30 * MS_PER_DAY,
    ...fields,
  };
}

function describeVisits(stores: () => Stores): void {
  describe('visits', () => {
    it('are listed by day, by the calendar of Shanghai', async () => {
      const personId = freshPerson();
      const lastOfDay = Date.parse('2026-11-21T15:59:59.999Z');
      const [day, next] = [visit(personId, freshPlace(), lastOfDay), visit(personId, freshPlace(), lastOfDay + 1)];
      for (const record of [day, next, visit(freshPerson(), freshPlace(), NOW)]) await stores().visits.add(record);
      expect(await stores().visits.listByDay(personId, '2026-11-21')).toEqual([day]);
      expect(await stores().visits.listByDay(personId, '2026-11-22')).toEqual([next]);
      expect(await stores().visits.listByDay(personId, '2026-11-20')).toEqual([]);
    });

    it('are added once, and the first one stands', async () => {
      const record = visit(freshPerson(), freshPlace(), NOW);
      expect(await stores().visits.find(record.personId, record.visitId)).toBeUndefined();
      expect(await stores().visits.add(record)).toEqual(record);
      expect(await stores().visits.add({ ...record, at: NOW + 1 })).toEqual(record);
      expect(await stores().visits.find(record.personId, record.visitId)).toEqual(record);
    });

    it('are listed newest first, without the expired', async () => {
      const [personId, placeId] = [freshPerson(), freshPlace()];
      const [older, newer] = [visit(personId, placeId, NOW), visit(personId, placeId, NOW + 1)];
      const expired = visit(personId, placeId, NOW + 2, { expiresAt: NOW + 3 });
      for (const record of [older, expired, newer]) await stores().visits.add(record);
      expect(await stores().visits.listByPerson(personId, NOW + 3)).toEqual([newer, older]);
      expect(await stores().visits.listByPerson(personId, NOW + 2)).toEqual([expired, newer, older]);
    });

    it('stand under their place and hour, in order of time, remote ones left out', async () => {
      const placeId = freshPlace();
      const lastOfHour = Date.parse('2026-11-21T04:59:59.999Z');
      const [late, next, early, far] = [
        visit(freshPerson(), placeId, lastOfHour),
        visit(freshPerson(), placeId, lastOfHour + 1),
        visit(freshPerson(), placeId, NOW, { locationVerdict: 'unverified' }),
        visit(freshPerson(), placeId, NOW, { locationVerdict: 'remote' }),
      ];
      for (const record of [late, next, early, far]) await stores().visits.add(record);
      const hour = (name: string, id = placeId) => ({ placeId: id, kind: early.place.kind, hour: name });
      const counts = [hour('2026-11-21T12'), hour('2026-11-21T13'), hour('2026-11-21T12', freshPlace())];
      expect(await Promise.all(counts.map((entry) => stores().visits.countArrivals(entry)))).toEqual([2, 1, 0]);
      const arrivals = await stores().visits.listArrivals(hour('2026-11-21T12'));
      expect(arrivals).toEqual(
        [early, late].map(({ personId, visitId, at, entranceId, colour, method }) => ({
          personId,
          visitId,
          at,
          leftAt: undefined,
          entranceId,
          colour,
          method,
        })),
      );
    });

    it('change their times for who has read them, and move to another hour with them', async () => {
      const { visits } = stores();
      const record = await visits.add(visit(freshPerson(), freshPlace(), NOW));
      const earlier = NOW - 3_600_000;
      const changed = await visits.changeTimes(record, { at: earlier, leftAt: NOW });
      expect(changed).toEqual({ ...record, at: earlier, leftAt: NOW });
      expect(await visits.find(record.personId, record.visitId)).toEqual(changed);
      await expect(visits.changeTimes(record, { at: NOW, leftAt: undefined })).rejects.toThrow(ConditionFailedError);
      const arrivalsAt = (hour: string) =>
        visits.listArrivals({ placeId: record.place.placeId, kind: record.place.kind, hour });
      expect(await arrivalsAt('2026-11-21T12')).toEqual([]);
      expect(await arrivalsAt('2026-11-21T11')).toMatchObject([{ at: earlier, leftAt: NOW }]);
      expect(await visits.changeTimes(changed, { at: earlier, leftAt: undefined })).toMatchObject({
        leftAt: undefined,
      });
    });
  });
}

function area(division: string, changedIn: number): RegisteredArea {
  return { division, level: 'high', from: toIso(NOW), to: null, decree: '〔2022〕1 号', changedIn, withdrawn: false };
}

/** One list of risk areas for all, so these run in the order in which they stand. */
function describeAuthority(name: string, stores: () => Stores): void {
  describe('data sources', () => {
    it('are found as they were put, and replaced', async () => {
      const sourceId = `source-${name.toLowerCase()}`;
      expect(await stores().sources.find(sourceId)).toBeUndefined();
      const source: DataSource = {
        sourceId,
        organisation: '检验所',
        division: '4101',
        kinds: ['test'],
        divisions: ['4101'],
        publicKey: 'A'.repeat(43),
        state: 'active',
        createdAt: NOW,
      };
      await stores().sources.put(source);
      expect(await stores().sources.find(sourceId)).toEqual(source);
      await stores().sources.put({ ...source, state: 'revoked' });
      expect((await stores().sources.find(sourceId))?.state).toBe('revoked');
    });
  });

  describe('the list of risk areas', () => {
    it('is empty before the first publication', async () => {
      expect(await stores().riskAreas.version()).toBe(0);
      expect(await stores().riskAreas.load()).toEqual({ version: 0, areas: [] });
    });

    it('is replaced by the next version only, whole, over many pages', async () => {
      const first = { version: 1, areas: [area('410105', 1)] };
      await stores().riskAreas.replace(first, 'one');
      await expect(stores().riskAreas.replace(first, 'late')).rejects.toThrow(ConditionFailedError);
      expect(await stores().riskAreas.load()).toEqual(first);
      const divisions = Array.from({ length: 1_201 }, (_value, index) => String(410_000_000 + index));
      const second = { version: 2, areas: divisions.map((division) => area(division, 2)) };
      await stores().riskAreas.replace(second, 'two');
      expect(await stores().riskAreas.version()).toBe(2);
      expect(await stores().riskAreas.load()).toEqual(second);
    });

    it('is what the winner published when two publish at once', async () => {
      const of = (division: string) => ({ version: 3, areas: [area(division, 3)] });
      const ends = await Promise.allSettled(
        ['11', '12'].map((division) => stores().riskAreas.replace(of(division), `at-once-${division}`)),
      );
      expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
      const winner = ends[0]?.status === 'fulfilled' ? '11' : '12';
      expect(await stores().riskAreas.load()).toEqual(of(winner));
    });
  });
}
