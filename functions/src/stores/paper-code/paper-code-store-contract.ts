import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, freshPerson, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

export function describePaperCodes(stores: () => Stores): void {
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
      await stores().paperCodes.put(record);
      expect(await stores().paperCodes.find(record.code)).toEqual(record);
      expect(await stores().paperCodes.findForWriting(record.code)).toEqual(record);
      await stores().paperCodes.put({ ...record, state: 'revoked' });
      expect((await stores().paperCodes.find(record.code))?.state).toBe('revoked');
      expect(await stores().paperCodes.find(freshId())).toBeUndefined();
    });

    it('stay revoked: a late write of a retry brings none back', async () => {
      const record = card(freshPerson());
      const { paperCodes } = stores();
      await paperCodes.put({ ...record, state: 'revoked' });
      await expect(paperCodes.put(record)).rejects.toThrow(ConditionFailedError);
      await paperCodes.put({ ...record, state: 'revoked' });
      expect((await paperCodes.find(record.code))?.state).toBe('revoked');
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
