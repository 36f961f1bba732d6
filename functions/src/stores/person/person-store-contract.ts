import type { PersonId } from '@health-code/shared/person/person-id';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, freshPerson, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import { declared } from './person-proof.ts';
import type { PersonRecord } from './person-store.ts';

function person(accountId: string, personId = freshPerson(), changes: Partial<PersonRecord> = {}): PersonRecord {
  const sealed = { name: 'n', number: 'd', phone: 'p', address: 'a' };
  const absent = { consent: undefined, handover: undefined, nationality: undefined };
  const held = { tenure: 0, leaving: [], relation: 'self', proof: declared(NOW), revision: 1 } as const;
  const profile = { documentType: 'resident-id', sealed, division: '410105001', createdAt: NOW } as const;
  return { personId, accountId, ...absent, ...held, ...profile, ...changes };
}

export function describePeople(stores: () => Stores): void {
  describe('people', () => {
    it('are found as they were put', async () => {
      const office = { kind: 'office', sourceId: 'source', office: '街道办', operator: '001' } as const;
      const full = person('a', freshPerson(), {
        leaving: [{ accountId: 'b', tenure: 0, kind: 'taken-over', sealedName: 'm', at: NOW }],
        relation: 'relative',
        proof: { level: 'seen', at: NOW, by: office },
        consent: { version: '1', at: NOW },
        handover: { codeHash: 'h', expiresAt: NOW },
        nationality: 'FRA',
      });
      for (const record of [person('a'), full]) {
        expect(await stores().people.find(record.personId)).toBeUndefined();
        await stores().people.put(record);
        expect(await stores().people.find(record.personId)).toEqual(record);
      }
    });

    it('give way to the next revision, also under another account, and to no other', async () => {
      const record = person('a');
      await stores().people.put(record);
      const next = { ...record, accountId: 'b', tenure: 1, revision: 2 };
      await stores().people.put(next);
      for (const revision of [1, 2, 4]) {
        await expect(stores().people.put({ ...record, revision })).rejects.toThrow(ConditionFailedError);
      }
      expect(await stores().people.find(record.personId)).toEqual(next);
    });

    it('leave a note of how surely somebody of their account is who they say', async () => {
      const account = freshId();
      expect(await stores().people.findProof(account)).toBeUndefined();
      for (const level of ['seen', 'matched'] as const) {
        await stores().people.noteProof(account, level);
        expect(await stores().people.findProof(account)).toBe(level);
      }
      expect(await stores().people.findProof(freshId())).toBeUndefined();
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
      for (let time = 0; time < 2; time += 1) await stores().people.unlink(account, second.personId);
      await stores().people.unlink(freshId(), first.personId);
      expect(await stores().people.listIds(account)).toEqual([first.personId]);
      expect(await stores().people.getMany([first.personId, second.personId])).toEqual([first]);
      expect(await stores().people.getMany([])).toEqual([]);
    });
  });
}
