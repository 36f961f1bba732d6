import { personIdSchema } from '@health-code/shared/person/person-id';
import * as z from 'zod';
import { isWritten } from '../is-written.ts';
import { keys, prefixes } from '../keys.ts';
import { type Item, overPrevious, type Table, ttlSeconds } from '../table.ts';
import type { CityCardRecord, CityCardStore } from './city-card-store.ts';

const itemSchema = z.object({
  cardId: z.string(),
  personId: personIdSchema,
  city: z.string(),
  ending: z.string(),
  state: z.enum(['active', 'withdrawn']),
  isAllowed: z.boolean(),
  expiresAt: z.number(),
  sourceId: z.string().nullable().default(null),
  issuerRevision: z.number().default(1),
  revision: z.number(),
});

const decode = (item: Item | undefined): CityCardRecord | undefined => item && itemSchema.parse(item);

export function createDynamoCityCardStore(table: Table): CityCardStore {
  return {
    find: async (cardId) => decode(await table.get(keys.cityCard(cardId))),
    findLatest: async (cardId) => decode(await table.get(keys.cityCard(cardId), true)),
    // The note first: one that leads to a card of somebody else, or to none, is passed over in reading.
    put: async (record) => {
      const ttl = ttlSeconds(record.expiresAt);
      await table.put({ ...keys.personCard(record.personId, record.cardId), ttl });
      await table.put({ ...keys.cityCard(record.cardId), ...record, ttl }, overPrevious(record.revision));
    },
    // The note last: it is what a retry finds the card by.
    remove: async ({ cardId, personId }) => {
      const own = { expression: 'personId = :person', values: { ':person': personId } };
      await isWritten(table.delete(keys.cityCard(cardId), own));
      await table.delete(keys.personCard(personId, cardId));
    },
    listByPerson: async (personId, now) => {
      const notes = await table.queryPrefix(keys.personCard(personId, '').pk, prefixes.card);
      const ids = notes.map((note) => String(note['sk']).slice(prefixes.card.length));
      const cards = (await table.getMany(ids.map(keys.cityCard))).map((item) => itemSchema.parse(item));
      return cards.filter((card) => card.personId === personId && card.expiresAt > now);
    },
  };
}
