import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, freshPerson, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

export function describeCityCards(stores: () => Stores): void {
  describe('city cards', () => {
    const card = (personId: PersonId) => ({
      cardId: freshId(),
      personId,
      city: '4101',
      ending: '5678',
      state: 'active' as const,
      isAllowed: true,
      expiresAt: NOW + MS_PER_DAY,
      sourceId: 'cards',
      issuerRevision: 1,
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
