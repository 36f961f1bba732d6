import { type OfficeId, officeId } from '@health-code/shared/office/office';
import type { OperatorId } from '@health-code/shared/office/operator';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { freshId, NOW } from '../contract-ids.ts';
import { everyPage } from '../page.ts';
import type { Stores } from '../stores.ts';
import type { ActRecord } from './act-store.ts';

const act = (office: OfficeId, at: number): ActRecord => ({
  ...{ officeId: office, actId: freshId(), operatorId: freshId() as OperatorId, action: 'risk-area.publish' },
  ...{ object: '4101', detail: { version: 3, note: '令', isTest: false, by: null }, at, outcome: undefined },
  expiresAt: NOW + 1,
});

export function describeActs(stores: () => Stores): void {
  describe('acts', () => {
    it('are listed for their office from an instant on and before another, newest first, in pages', async () => {
      const office = officeId('4101', freshId().slice(-4));
      const all = [0, 1, 2, 3].map((ms) => act(office, NOW + ms));
      for (const each of [...all, act(officeId('4102', freshId().slice(-4)), NOW)]) await stores().acts.add(each);
      const list = (page: { limit: number; after?: string | undefined }) =>
        stores().acts.list(office, { from: NOW + 1, to: NOW + 3, ...page });
      expect(await list({ limit: 9 })).toEqual({ items: [all[2], all[1]], next: undefined });
      expect(await everyPage(list, 1)).toEqual([all[2], all[1]]);
    });

    it('say how they ended, once that is known', async () => {
      const office = officeId('4101', freshId().slice(-4));
      const one = act(office, NOW);
      await stores().acts.add(one);
      await stores().acts.settle(one, 'done');
      const { items } = await stores().acts.list(office, { from: NOW, to: NOW + 1, limit: 9 });
      expect(items).toEqual([{ ...one, outcome: 'done' }]);
    });

    it('are written over by nothing', async () => {
      const office = officeId('4101', freshId().slice(-4));
      const one = act(office, NOW);
      await stores().acts.add(one);
      expect(await problemOf(stores().acts.add({ ...one, object: '4102' }))).toBe('WRITE.CONFLICT');
      await stores().acts.settle(one, 'done');
      expect(await problemOf(stores().acts.settle(one, 'INTERNAL'))).toBe('WRITE.CONFLICT');
      expect(await problemOf(stores().acts.settle(act(office, NOW + 1), 'done'))).toBe('WRITE.CONFLICT');
      const { items } = await stores().acts.list(office, { from: NOW, to: NOW + 9, limit: 9 });
      expect(items).toEqual([{ ...one, outcome: 'done' }]);
    });
  });
}
