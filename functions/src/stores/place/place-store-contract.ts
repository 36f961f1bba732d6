import type { PlaceId } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, freshPerson, freshPlace, NOW } from '../contract-ids.ts';
import type { PageQuery } from '../page.ts';
import type { Stores } from '../stores.ts';
import { walkForTest } from '../walk-for-test.ts';
import { editedFields } from './edited-part.ts';
import type { PlaceRecord } from './place-store.ts';

function place(placeId: PlaceId): PlaceRecord {
  return {
    placeId,
    accountId: 'a',
    name: '郑州站',
    kind: 'transport',
    subKind: 'station',
    creditCode: undefined,
    reviewNote: undefined,
    suspension: undefined,
    asksTestWithinHours: null,
    asksCheckOut: false,
    division: '410103',
    divisionName: '河南省郑州市二七区',
    address: '二马路82号',
    location: { latitude: 34.75, longitude: 113.65 },
    sealedManager: undefined,
    state: 'active',
    entrances: [{ entranceId: 'main', name: '', code: '0'.repeat(12), version: 1 }],
    retired: [],
    revision: 1,
    proposal: undefined,
    lastEdit: undefined,
    createdAt: NOW,
    fingerprint: 'one',
  };
}

const ALL = { limit: 100 };

export function describePlaces(stores: () => Stores): void {
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
      const ids = (await stores().places.listIds(account, { limit: 1_000 })).items;
      expect(ids).toEqual(records.map((record) => record.placeId));
      expect(await stores().places.getMany(ids)).toHaveLength(105);
      const list = (page: PageQuery) => stores().places.listIds(account, page);
      for (const limit of [50, 104, 105, 106]) expect(await walkForTest(list, limit)).toEqual(ids);
      const meanwhile = () => stores().places.link(account, freshPlace());
      expect(await walkForTest(list, 20, meanwhile)).toEqual(expect.arrayContaining(ids));
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

    it('have codes that know when a screen showed them last, while they are active', async () => {
      const { places } = stores();
      const code = {
        code: freshId(),
        placeId: freshPlace(),
        entranceId: 'main',
        version: 1,
        status: 'active',
      } as const;
      await places.noteScreen(code.code, NOW);
      expect(await places.findCode(code.code)).toBeUndefined();
      await places.putCode(code);
      await places.noteScreen(code.code, NOW);
      await places.noteScreen(code.code, NOW + 1);
      expect(await places.findCode(code.code)).toEqual({ ...code, screenAt: NOW + 1 });
      await places.putCode({ ...code, status: 'revoked' });
      await places.noteScreen(code.code, NOW + 2);
      expect(await places.findCode(code.code)).toEqual({ ...code, status: 'revoked' });
    });

    it('have codes that stay revoked: a late write of a retry brings none back', async () => {
      const { places } = stores();
      const code = { code: freshId(), placeId: freshPlace(), entranceId: 'main', version: 1 };
      await places.putCode({ ...code, status: 'active' });
      await places.putCode({ ...code, status: 'active' });
      await places.putCode({ ...code, status: 'revoked' });
      await expect(places.putCode({ ...code, status: 'active' })).rejects.toThrow(ConditionFailedError);
      await places.putCode({ ...code, status: 'revoked' });
      expect(await places.findCode(code.code)).toMatchObject({ status: 'revoked' });
    });

    it('grow by an entrance, and change their state, for who has read them', async () => {
      const { places } = stores();
      const record = await places.add(place(freshPlace()));
      const entrance = { entranceId: 'e1', name: '东门', code: '7K3M9QRT2WXA', version: 1 };
      await places.addEntrance(record.placeId, 1, entrance);
      await expect(places.addEntrance(record.placeId, 1, entrance)).rejects.toThrow(ConditionFailedError);
      await places.changeState(record.placeId, 'active', 'suspended');
      await expect(places.changeState(record.placeId, 'active', 'closed')).rejects.toThrow(ConditionFailedError);
      await places.changeState(record.placeId, 'suspended', 'closed', { reviewNote: 'note' });
      expect(await places.find(record.placeId)).toEqual({
        ...record,
        entrances: [...record.entrances, entrance],
        revision: 2,
        state: 'closed',
        reviewNote: 'note',
      });
    });

    it('are edited for who has read them, and keep whose they are and in what state', async () => {
      const { places } = stores();
      const record = await places.add(place(freshPlace()));
      const before = { ...record };
      const proposal = {
        revision: 2,
        at: NOW,
        name: '东站',
        subKind: 'metro',
        address: 'a',
        location: record.location,
        refusal: null,
      };
      const lastEdit = { revision: 2, at: NOW, by: 'a', fingerprint: 'f', before: editedFields(before) };
      const next = {
        ...record,
        address: '一马路',
        entrances: [],
        retired: record.entrances,
        revision: 2,
        proposal,
        lastEdit,
      };
      await places.edit({ ...next, state: 'closed', accountId: 'b' }, 1);
      expect(await places.find(record.placeId)).toEqual(next);
      await expect(places.edit(next, 1)).rejects.toThrow(ConditionFailedError);
      await expect(
        places.addEntrance(record.placeId, 1, { entranceId: 'e1', name: '', code: '1'.repeat(12), version: 1 }),
      ).rejects.toThrow(ConditionFailedError);
      await places.edit({ ...next, revision: 3, proposal: undefined }, 2);
      expect((await places.find(record.placeId))?.proposal).toBeUndefined();
    });

    it.each(['pending', 'closed'] as const)('are not edited while they are %s', async (state) => {
      const { places } = stores();
      const record = await places.add({ ...place(freshPlace()), state });
      await expect(places.edit({ ...record, name: '东站', revision: 2 }, 1)).rejects.toThrow(ConditionFailedError);
    });

    it('take no edit of an older revision once the code of an entrance was replaced', async () => {
      const { places } = stores();
      const record = await places.add(place(freshPlace()));
      await places.replaceEntrance(record.placeId, 0, 1, {
        entranceId: 'main',
        name: 'x',
        code: '1'.repeat(12),
        version: 2,
      });
      await expect(places.edit({ ...record, revision: 2 }, 1)).rejects.toThrow(ConditionFailedError);
      expect((await places.find(record.placeId))?.entrances[0]).toMatchObject({ name: '', version: 2 });
    });

    it('keep their edits in order, each once', async () => {
      const { places } = stores();
      const record = place(freshPlace());
      const edit = (revision: number) => ({
        revision,
        at: NOW,
        by: 'a',
        fingerprint: 'f',
        before: editedFields(record),
      });
      for (const revision of [2, 10, 9, 10]) await places.putEdit(record.placeId, edit(revision));
      expect(await places.listEdits(record.placeId)).toEqual([2, 9, 10].map(edit));
      expect(await places.listEdits(freshPlace())).toEqual([]);
    });

    it('say something while they are suspended, and no longer', async () => {
      const { places } = stores();
      const { placeId } = await places.add(place(freshPlace()));
      const suspension = { until: '2026-12-01', note: null };
      await places.changeState(placeId, 'active', 'suspended', { suspension });
      expect(await places.find(placeId)).toMatchObject({ state: 'suspended', suspension });
      await places.changeState(placeId, 'suspended', 'suspended', {});
      expect((await places.find(placeId))?.suspension).toBeUndefined();
    });

    it('are queued for review by county, once each', async () => {
      const placeId = freshPlace();
      const county = freshId();
      expect((await stores().places.listQueued(county, ALL)).items).toEqual([]);
      await stores().places.queueReview(county, placeId, NOW + 1);
      await stores().places.queueReview(county, placeId, NOW + 1);
      expect((await stores().places.listQueued(county, ALL)).items).toEqual([placeId]);
      const others = [freshPlace(), freshPlace(), freshPlace()];
      for (const other of others) await stores().places.queueReview(county, other, NOW + 1);
      const list = (page: PageQuery) => stores().places.listQueued(county, page);
      for (const limit of [1, 2, 4, 5]) expect(await walkForTest(list, limit)).toEqual([placeId, ...others]);
    });
  });
}
