import type { GateId } from '@health-code/shared/gate/gate';
import { PLAIN_POLICIES } from '@health-code/shared/gate/gate-policy';
import type { PersonId } from '@health-code/shared/identity/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/shanghai';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../domain-error.ts';
import { freshId, freshPerson, freshPlace, NOW } from './contract-ids.ts';
import type { GateRecord } from './gate-store.ts';
import type { Stores } from './stores.ts';

/** What every implementation of the stores about gates and those who pass them must do. */
export function describeGateStores(stores: () => Stores): void {
  describeGates(stores);
  describeAccesses(stores);
  describePaperCodes(stores);
  describeCityCards(stores);
  describeRevocations(stores);
  describeGatePolicies(stores);
}

function describeGates(stores: () => Stores): void {
  describe('gates', () => {
    const invitation = (code = freshId()) => ({
      code,
      placeId: freshPlace(),
      label: '东门',
      role: 'checker' as const,
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
      expect(await stores().gates.listByAccount(accountId)).toEqual([record]);
      expect(await stores().gates.listByAccount(freshId())).toEqual([]);
    });

    it('are listed by their place, all or those of one account', async () => {
      const { gates } = stores();
      const [placeId, accountId] = [freshPlace(), freshId()];
      const records = [gate(accountId, placeId), gate(accountId, placeId), gate(freshId(), placeId)];
      for (const record of [...records, gate(accountId)]) await gates.add(record);
      const ids = (listed: GateRecord[]) => listed.map(({ gateId }) => gateId).sort();
      expect(ids(await gates.listByPlace(placeId))).toEqual(ids(records));
      expect(ids(await gates.listByPlace(placeId, accountId))).toEqual(ids(records.slice(0, 2)));
      expect(await gates.listByPlace(freshPlace())).toEqual([]);
    });

    it('stay dismissed, whoever adds them again', async () => {
      const { gates } = stores();
      const record = gate(freshId());
      await gates.add(record);
      await gates.dismiss(record);
      await gates.dismiss(record);
      const dismissed = { ...record, state: 'dismissed' };
      expect(await gates.add(record)).toEqual(dismissed);
      expect(await gates.find(record.gateId)).toEqual(dismissed);
      expect(await gates.listByPlace(record.placeId)).toEqual([dismissed]);
    });

    it('know which of them saw a step of a code first', async () => {
      const credential = freshId();
      const first = { gateId: 'one', at: NOW };
      expect(await stores().gates.see(credential, 7, first)).toEqual(first);
      expect(await stores().gates.see(credential, 7, { gateId: 'two', at: NOW + 1 })).toEqual(first);
      const other = { gateId: 'two', at: NOW + 1 };
      expect(await stores().gates.see(credential, 8, other)).toEqual(other);
    });
  });
}

function describeAccesses(stores: () => Stores): void {
  describe('accesses', () => {
    it('are listed newest first, each once, until they expire', async () => {
      const personId = freshPerson();
      const access = (accessId: string, at: number, expiresAt = NOW + MS_PER_DAY) => ({
        personId,
        accessId,
        at,
        placeName: '郑州站',
        gateLabel: '东门',
        way: 'document' as const,
        reason: 'no-phone' as const,
        expiresAt,
      });
      const records = [access('a', NOW - 2), access('b', NOW - 1), access('c', NOW, NOW)];
      for (const record of [...records, ...records]) await stores().accesses.put(record);
      expect(await stores().accesses.list(personId, NOW)).toEqual([records[1], records[0]]);
      expect(await stores().accesses.list(freshPerson(), NOW)).toEqual([]);
    });
  });
}

function describePaperCodes(stores: () => Stores): void {
  describe('paper codes', () => {
    const card = (personId: PersonId) => ({
      code: freshId(),
      personId,
      issuedAt: NOW,
      expiresAt: NOW + MS_PER_DAY,
      state: 'active' as const,
    });

    it('are found by their own name', async () => {
      const record = card(freshPerson());
      await stores().paperCodes.put(record);
      expect(await stores().paperCodes.find(record.code)).toEqual(record);
      await stores().paperCodes.put({ ...record, state: 'revoked' });
      expect((await stores().paperCodes.find(record.code))?.state).toBe('revoked');
      expect(await stores().paperCodes.find(freshId())).toBeUndefined();
    });

    it('give way to the next only in the hands of who saw the last', async () => {
      const personId = freshPerson();
      const { paperCodes } = stores();
      const [first, second] = [card(personId), card(personId)];
      expect(await paperCodes.findLatest(personId)).toBeUndefined();
      await paperCodes.replaceLatest(first, undefined);
      await expect(paperCodes.replaceLatest(second, undefined)).rejects.toThrow(ConditionFailedError);
      await paperCodes.replaceLatest(second, first.code);
      await expect(paperCodes.replaceLatest(first, first.code)).rejects.toThrow(ConditionFailedError);
      expect(await paperCodes.findLatest(personId)).toEqual(second);
    });
  });
}

function describeCityCards(stores: () => Stores): void {
  describe('city cards', () => {
    const card = (personId: PersonId) => ({
      cardId: freshId(),
      personId,
      city: '4101',
      ending: '5678',
      state: 'active' as const,
      isAllowed: true,
      expiresAt: NOW + MS_PER_DAY,
      revision: 1,
    });

    it('are written over the revision before, and over no other', async () => {
      const { cityCards } = stores();
      const first = card(freshPerson());
      expect(await cityCards.findLatest(first.cardId)).toBeUndefined();
      await cityCards.put(first);
      await expect(cityCards.put(first)).rejects.toThrow(ConditionFailedError);
      await expect(cityCards.put({ ...first, revision: 3 })).rejects.toThrow(ConditionFailedError);
      const second = { ...first, isAllowed: false, revision: 2 };
      await cityCards.put(second);
      expect([await cityCards.find(first.cardId), await cityCards.findLatest(first.cardId)]).toEqual([second, second]);
    });

    it('are listed for whoever has them now, until they end', async () => {
      const { cityCards } = stores();
      const [before, after] = [freshPerson(), freshPerson()];
      const first = card(before);
      await cityCards.put(first);
      expect(await cityCards.listByPerson(before, NOW)).toEqual([first]);
      const moved = { ...first, personId: after, revision: 2 };
      await cityCards.put(moved);
      expect(await cityCards.listByPerson(before, NOW)).toEqual([]);
      expect(await cityCards.listByPerson(after, NOW)).toEqual([moved]);
      expect(await cityCards.listByPerson(after, moved.expiresAt)).toEqual([]);
    });
  });
}

function describeRevocations(stores: () => Stores): void {
  describe('revocations', () => {
    it('are listed until the credential would have ended by itself', async () => {
      const ids = Array.from({ length: 5 }, freshId);
      const ends = [0, 1, 59, 60, 120].map((minutes) => NOW + minutes * 60_000);
      await stores().revocations.add(
        ids.map((credentialId, index) => ({ credentialId, until: ends[index] as number })),
      );
      await stores().revocations.add([{ credentialId: ids[4] as string, until: ends[4] as number }]);
      const mine = async (now: number) =>
        (await stores().revocations.list(now)).filter((id) => ids.includes(id)).sort();
      expect(await mine(NOW)).toEqual(ids.slice(1).sort());
      expect(await mine(NOW + 59 * 60_000)).toEqual(ids.slice(3).sort());
      expect(await mine(NOW + 60 * 60_000)).toEqual(ids.slice(4));
      expect(await mine(NOW + 120 * 60_000)).toEqual([]);
    });
  });
}

function describeGatePolicies(stores: () => Stores): void {
  describe('the policies of gates', () => {
    it('are absent before any were put, and then the last', async () => {
      expect(await stores().gatePolicies.load()).toBeUndefined();
      await stores().gatePolicies.put(PLAIN_POLICIES);
      const school = { ...PLAIN_POLICIES.everywhere, oldestTestHours: 48 };
      await stores().gatePolicies.put({ ...PLAIN_POLICIES, kinds: { school } });
      expect(await stores().gatePolicies.load()).toEqual({ ...PLAIN_POLICIES, kinds: { school } });
    });
  });
}
