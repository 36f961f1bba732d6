import { ConditionFailedError } from '../../domain-error.ts';
import type { CityCardRecord, CityCardStore } from './city-card-store.ts';

export function createMemoryCityCardStore(): CityCardStore {
  const cards = new Map<string, CityCardRecord>();
  return {
    find: async (cardId) => cards.get(cardId),
    findLatest: async (cardId) => cards.get(cardId),
    put: async (record) => {
      if ((cards.get(record.cardId)?.revision ?? 0) !== record.revision - 1) throw new ConditionFailedError();
      cards.set(record.cardId, record);
    },
    remove: async ({ cardId, personId }) => {
      if (cards.get(cardId)?.personId === personId) cards.delete(cardId);
    },
    listByPerson: async (personId, now) =>
      [...cards.values()].filter((card) => card.personId === personId && card.expiresAt > now),
  };
}
