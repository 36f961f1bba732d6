import type { PersonId } from '@health-code/shared/person/person-id';
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

    it('are no more in an account than it may have, however many come at once', async () => {
      const account = freshId();
      const reserve = (personId: PersonId, known: readonly PersonId[] = []) =>
        stores().people.reserve(account, personId, known, 3);
      const first = freshPerson();
      await reserve(first);
      const results = await Promise.allSettled(Array.from({ length: 5 }, () => reserve(freshPerson())));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      await reserve(first);
      await stores().people.release(account, first);
      await stores().people.release(account, first);
      await reserve(freshPerson());
      await expect(reserve(first)).rejects.toThrow(ConditionFailedError);
    });

    it('count those whom the account held before there was a limit', async () => {
      const account = freshId();
      const known = [freshPerson(), freshPerson()];
      await stores().people.reserve(account, freshPerson(), known, 3);
      await expect(stores().people.reserve(account, freshPerson(), known, 3)).rejects.toThrow(ConditionFailedError);
      await stores().people.reserve(account, known[0] as PersonId, known, 3);
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
