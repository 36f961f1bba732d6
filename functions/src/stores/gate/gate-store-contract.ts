import type { GateId } from '@health-code/shared/gate/gate';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, freshPlace, NOW } from '../contract-ids.ts';
import type { PageQuery } from '../page.ts';
import type { Stores } from '../stores.ts';
import { walkForTest } from '../walk-for-test.ts';
import type { GateRecord } from './gate-store.ts';

const ALL = { limit: 100 };
const END = NOW + MS_PER_DAY;

export function describeGates(stores: () => Stores): void {
  describe('gates', () => {
    const invitation = (code = freshId()) => ({
      code,
      placeId: freshPlace(),
      label: '东门',
      role: 'checker' as const,
      invitedBy: 'owner',
      expiresAt: NOW + MS_PER_DAY,
      usedBy: undefined,
    });

    it('are invited once under one code', async () => {
      const record = invitation();
      expect(await stores().gates.findInvitation(record.code)).toBeUndefined();
      expect(await stores().gates.addInvitation(record)).toEqual(record);
      expect(await stores().gates.addInvitation({ ...record, label: '西门' })).toEqual(record);
      expect(await stores().gates.findInvitation(record.code)).toEqual(record);
    });

    it('take an invitation up for one account, however many try at once', async () => {
      const { gates } = stores();
      const record = await gates.addInvitation(invitation());
      const ends = await Promise.allSettled(
        ['a', 'b', 'c'].map((account) => gates.useInvitation(record.code, account)),
      );
      expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
      const winner = (await gates.findInvitation(record.code))?.usedBy as string;
      await gates.useInvitation(record.code, winner);
      await expect(gates.useInvitation(record.code, 'other')).rejects.toThrow(ConditionFailedError);
      await expect(gates.useInvitation(freshId(), 'other')).rejects.toThrow(ConditionFailedError);
    });

    it('are withdrawn for good, unless somebody was faster, and then by nobody', async () => {
      const { gates } = stores();
      const [open, used] = [await gates.addInvitation(invitation()), await gates.addInvitation(invitation())];
      await gates.withdrawInvitation(open.code);
      await gates.withdrawInvitation(open.code);
      await expect(gates.useInvitation(open.code, 'a')).rejects.toThrow(ConditionFailedError);
      expect(await gates.findInvitation(open.code)).toEqual({ ...open, isWithdrawn: true });
      expect(await gates.addInvitation(open)).toEqual({ ...open, isWithdrawn: true });
      await gates.useInvitation(used.code, 'a');
      await expect(gates.withdrawInvitation(used.code)).rejects.toThrow(ConditionFailedError);
      await expect(gates.withdrawInvitation(freshId())).rejects.toThrow(ConditionFailedError);
      const both = await gates.addInvitation(invitation());
      const ends = await Promise.allSettled([gates.useInvitation(both.code, 'a'), gates.withdrawInvitation(both.code)]);
      expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    });

    it('invited to are listed by their place until the invitation ends', async () => {
      const { gates } = stores();
      const placeId = freshPlace();
      const [one, other] = [
        { ...invitation(), placeId },
        { ...invitation(), placeId, expiresAt: NOW + 1 },
      ];
      for (const record of [one, other, one]) await gates.addInvitation(record);
      const codes = async (now: number) => (await gates.listInvitations(placeId, now)).map(({ code }) => code).sort();
      expect(await codes(NOW)).toEqual([one.code, other.code].sort());
      expect(await codes(NOW + 1)).toEqual([one.code]);
      expect(await gates.listInvitations(freshPlace(), NOW)).toEqual([]);
    });

    const gate = (accountId: string, placeId = freshPlace()): GateRecord => ({
      gateId: freshId() as GateId,
      accountId,
      placeId,
      label: '东门',
      role: 'manager',
      state: 'active',
      createdAt: NOW,
    });

    it('are listed by their account, once each', async () => {
      const accountId = freshId();
      const record = gate(accountId);
      expect(await stores().gates.add(record)).toEqual(record);
      expect(await stores().gates.add({ ...record, label: '西门' })).toEqual(record);
      expect(await stores().gates.find(record.gateId)).toEqual(record);
      expect((await stores().gates.listByAccount(accountId, ALL)).items).toEqual([record]);
      expect(await stores().gates.listByAccount(freshId(), ALL)).toEqual({ items: [], next: undefined });
    });

    it('are listed by their place, all or those of one account', async () => {
      const { gates } = stores();
      const [placeId, accountId] = [freshPlace(), freshId()];
      const records = [gate(accountId, placeId), gate(accountId, placeId), gate(freshId(), placeId)];
      for (const record of [...records, gate(accountId)]) await gates.add(record);
      const ids = (listed: GateRecord[]) => listed.map(({ gateId }) => gateId).sort();
      expect(ids((await gates.listByPlace(placeId, ALL)).items)).toEqual(ids(records));
      expect(ids(await gates.listPosts(placeId, accountId))).toEqual(ids(records.slice(0, 2)));
      expect((await gates.listByPlace(freshPlace(), ALL)).items).toEqual([]);
    });

    it.each(['account', 'place'] as const)(
      'come in pages of one %s, without gaps or doubles, whatever is added meanwhile',
      async (owner) => {
        const { gates } = stores();
        const [placeId, accountId] = [freshPlace(), freshId()];
        const records: GateRecord[] = [];
        const add = async () => records.push(await gates.add(gate(accountId, placeId)));
        for (let index = 0; index < 5; index += 1) await add();
        const list = (page: PageQuery) =>
          owner === 'account' ? gates.listByAccount(accountId, page) : gates.listByPlace(placeId, page);
        const ids = (found: GateRecord[]) => found.map(({ gateId }) => gateId).sort();
        for (const limit of [1, 2, 5, 6]) expect(ids(await walkForTest(list, limit))).toEqual(ids(records));
        const before = ids(records);
        const meanwhile = async () => (records.length < 7 ? add() : undefined);
        expect(ids(await walkForTest(list, 2, meanwhile))).toEqual(expect.arrayContaining(before));
      },
    );

    it('stay dismissed, whoever adds them again', async () => {
      const { gates } = stores();
      const record = gate(freshId());
      await gates.add(record);
      await gates.dismiss(record);
      await gates.dismiss(record);
      const dismissed = { ...record, state: 'dismissed' };
      expect(await gates.add(record)).toEqual(dismissed);
      expect(await gates.find(record.gateId)).toEqual(dismissed);
      expect((await gates.listByPlace(record.placeId, ALL)).items).toEqual([dismissed]);
    });

    it('know which of them saw a step of a code first', async () => {
      const credential = freshId();
      const first = { gateId: 'one', at: NOW };
      expect(await stores().gates.see(credential, 7, first, END)).toEqual(first);
      expect(await stores().gates.see(credential, 7, { gateId: 'two', at: NOW + 1 }, END)).toEqual(first);
      const other = { gateId: 'two', at: NOW + 1 };
      expect(await stores().gates.see(credential, 8, other, END)).toEqual(other);
    });
  });
}
