import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshPerson, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { InPersonProofRecord } from './in-person-proof-store.ts';

export function describeInPersonProofs(stores: () => Stores): void {
  describe('proofs in person', () => {
    const seen = (): InPersonProofRecord => ({
      ...{ personId: freshPerson(), state: 'seen', at: NOW, sourceId: 'source', office: '街道办', operator: '001' },
      ...{
        loginId: 'login',
        nameHash: 'name',
        relation: 'relative',
        tenure: 0,
        fingerprint: 'row',
        expiresAt: NOW + 1,
        revision: 1,
      },
    });

    it('are found as they were put', async () => {
      const record = seen();
      expect(await stores().inPersonProofs.find(record.personId)).toBeUndefined();
      await stores().inPersonProofs.put(record);
      expect(await stores().inPersonProofs.find(record.personId)).toEqual(record);
    });

    it('give way to the next revision, and to no other', async () => {
      const record = seen();
      await stores().inPersonProofs.put(record);
      const parts = { state: 'withdrawn', loginId: undefined, nameHash: undefined, relation: undefined } as const;
      const next = { ...record, ...parts, revision: 2 };
      await stores().inPersonProofs.put(next);
      for (const revision of [1, 2, 4]) {
        await expect(stores().inPersonProofs.put({ ...record, revision })).rejects.toThrow(ConditionFailedError);
      }
      expect(await stores().inPersonProofs.find(record.personId)).toEqual(next);
    });
  });
}
