import type { PersonId } from '@health-code/shared/person/person-id';
import type { PlaceId } from '@health-code/shared/place/place';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, freshPerson, freshPlace, NOW } from '../contract-ids.ts';
import type { PageQuery } from '../page.ts';
import type { Stores } from '../stores.ts';
import { walkForTest } from '../walk-for-test.ts';
import { BUCKET_MS, dayPrefix, type IdRange, visitIdAt } from './visit-id.ts';
import type { VisitQuery, VisitRecord } from './visit-store.ts';

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
    ordinal: 1,
    expiresAt: at + 30 * MS_PER_DAY,
    ...fields,
  };
}

const ALL = { limit: 100 };

export function describeVisits(stores: () => Stores): void {
  describe('visits', () => {
    describe('between two ids', () => {
      async function threeInARow() {
        const personId = freshPerson();
        const records = [NOW, NOW + BUCKET_MS, NOW + 2 * BUCKET_MS].map((at) => visit(personId, freshPlace(), at));
        for (const record of [...records, visit(freshPerson(), freshPlace(), NOW)]) await stores().visits.add(record);
        const list = (range: IdRange, query: Partial<VisitQuery> = {}) =>
          stores().visits.listBetween(personId, { ...range, limit: 9, order: 'forwards', ...query });
        return { records, list };
      }

      it.each([true, false])(
        'are listed in either order, both ends included (consistent: %s)',
        async (isConsistent) => {
          const { records, list } = await threeInARow();
          const [first, second, third] = records as [VisitRecord, VisitRecord, VisitRecord];
          const whole = { from: first.visitId, to: third.visitId };
          expect(await list(whole, { isConsistent })).toEqual(records);
          expect(await list(whole, { order: 'backwards', isConsistent })).toEqual([third, second, first]);
          expect(await list({ from: second.visitId, to: second.visitId }, { isConsistent })).toEqual([second]);
        },
      );

      it('are as many as asked for, from the end where the order begins', async () => {
        const { records, list } = await threeInARow();
        const whole = { from: dayPrefix(NOW), to: `${dayPrefix(NOW)}~` };
        expect(await list(whole, { limit: 2 })).toEqual(records.slice(0, 2));
        expect(await list(whole, { limit: 2, order: 'backwards' })).toEqual(records.slice(1).reverse());
      });

      it('are found under ids of an older release, too', async () => {
        const { records, list } = await threeInARow();
        const [first] = records as [VisitRecord];
        const old = { ...first, visitId: `${dayPrefix(NOW)}${freshId()}` };
        await stores().visits.add(old);
        expect(await list({ from: dayPrefix(NOW), to: `${dayPrefix(NOW)}~` })).toEqual(expect.arrayContaining([old]));
      });
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
      expect((await stores().visits.listByPerson(personId, ALL, NOW + 3)).items).toEqual([newer, older]);
      expect((await stores().visits.listByPerson(personId, ALL, NOW + 2)).items).toEqual([expired, newer, older]);
    });

    it('come in pages from the last on, without gaps or doubles, whatever is added meanwhile', async () => {
      const { visits } = stores();
      const personId = freshPerson();
      let serial = 0;
      const add = async (later: number) => visits.add(visit(personId, freshPlace(), NOW + later * BUCKET_MS));
      const added = [];
      for (let index = 0; index < 7; index += 1) added.unshift(await add(-index * 3));
      added.reverse();
      const list = (page: PageQuery) => visits.listByPerson(personId, page, NOW);
      for (const limit of [1, 3, 6, 7, 8]) expect(await walkForTest(list, limit)).toEqual(added);
      const meanwhile = async () => {
        serial += 1;
        await add(serial % 2 === 0 ? serial : -serial * 2);
      };
      expect(await walkForTest(list, 2, meanwhile)).toEqual(expect.arrayContaining(added));
    });

    it('come in pages at their place, over every shard and instant, whatever is added meanwhile', async () => {
      const { visits } = stores();
      const placeId = freshPlace();
      const add = (later: number) => visits.add(visit(freshPerson(), placeId, NOW + later));
      for (const later of [0, 0, 0, 1, 1, 5, 5, 5, 5, 9, 12, 15]) await add(later);
      const hour = { placeId, kind: 'transport', hour: '2026-11-21T12' } as const;
      const list = (page: PageQuery) => visits.pageArrivals(hour, 0, page);
      const all = await walkForTest(list, 100);
      expect(all.map(({ at }) => at - NOW)).toEqual([0, 0, 0, 1, 1, 5, 5, 5, 5, 9, 12, 15]);
      for (const limit of [5, 6, 11, 12, 13]) expect(await walkForTest(list, limit)).toEqual(all);
      expect((await list({ limit: 12 })).next).toBeUndefined();
      expect(await walkForTest(list, 5, () => add(7))).toEqual(expect.arrayContaining(all));
      expect((await visits.pageArrivals(hour, NOW + 9, { limit: 100 })).items).toHaveLength(2);
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
      const tallies = await Promise.all(counts.map((entry) => stores().visits.countArrivals(entry, 0)));
      const greenSelf = (count: number) => [{ colour: 'green', method: 'self', count }];
      expect(tallies).toEqual([greenSelf(2), greenSelf(1), []]);
      const arrivals = await stores().visits.listArrivals(hour('2026-11-21T12'), 0);
      expect(arrivals).toEqual(
        [early, late].map(({ personId, visitId, at, entranceId, colour, method }) => ({
          personId,
          visitId,
          at,
          leftAt: undefined,
          original: undefined,
          entranceId,
          colour,
          method,
        })),
      );
    });

    it('are left out of their hour where they are kept no longer', async () => {
      const placeId = freshPlace();
      for (const at of [NOW, NOW + 1, NOW + 2]) await stores().visits.add(visit(freshPerson(), placeId, at));
      const hour = { placeId, kind: 'transport', hour: '2026-11-21T12' } as const;
      expect((await stores().visits.listArrivals(hour, NOW)).map(({ at }) => at)).toEqual([NOW + 1, NOW + 2]);
      expect(await stores().visits.countArrivals(hour, NOW + 1)).toMatchObject([{ count: 1 }]);
      expect(await stores().visits.countArrivals(hour, NOW + 2)).toEqual([]);
    });

    it('are told apart by colour and method where they are counted', async () => {
      const placeId = freshPlace();
      for (const fields of [{}, {}, { method: 'manual' }, { colour: 'red' }] as const)
        await stores().visits.add(visit(freshPerson(), placeId, NOW, fields));
      const tallies = await stores().visits.countArrivals({ placeId, kind: 'transport', hour: '2026-11-21T12' }, 0);
      expect(tallies).toHaveLength(3);
      expect(tallies).toEqual(
        expect.arrayContaining([
          { colour: 'green', method: 'self', count: 2 },
          { colour: 'green', method: 'manual', count: 1 },
          { colour: 'red', method: 'self', count: 1 },
        ]),
      );
    });

    it('change their times for who has read them, and move to another hour with them', async () => {
      const { visits } = stores();
      const record = await visits.add(visit(freshPerson(), freshPlace(), NOW));
      const earlier = NOW - 3_600_000;
      const original = { at: NOW, changedAt: NOW + 1 };
      const changed = await visits.changeTimes(record, { at: earlier, leftAt: NOW, original });
      expect(changed).toEqual({ ...record, at: earlier, leftAt: NOW, original });
      await expect(visits.changeTimes(record, { at: NOW, leftAt: undefined })).rejects.toThrow(ConditionFailedError);
      const arrivalsAt = (hour: string) =>
        visits.listArrivals({ placeId: record.place.placeId, kind: record.place.kind, hour }, 0);
      expect(await arrivalsAt('2026-11-21T12')).toEqual([]);
      expect(await arrivalsAt('2026-11-21T11')).toMatchObject([{ at: earlier, leftAt: NOW, original }]);
      const again = await visits.changeTimes(changed, { at: NOW + 3_600_000, leftAt: undefined, original });
      expect(again).toMatchObject({ at: NOW + 3_600_000, leftAt: undefined });
      expect(await arrivalsAt('2026-11-21T13')).toEqual([]);
      expect(await arrivalsAt('2026-11-21T12')).toMatchObject([{ at: NOW + 3_600_000, leftAt: undefined, original }]);
    });
  });
}
