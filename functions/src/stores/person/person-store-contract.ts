import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, freshPerson, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { PersonRecord } from './person-store.ts';

function person(accountId: string, personId = freshPerson()): PersonRecord {
  const sealed = { name: 'n', number: 'd', phone: 'p', address: 'a' };
  return { personId, accountId, documentType: 'resident-id', sealed, division: '410105001', createdAt: NOW };
}

export function describePeople(stores: () => Stores): void {
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
