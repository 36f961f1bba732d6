import { personIdSchema } from '@health-code/shared/identity/person';
import { publicPlaceSchema } from '@health-code/shared/place/place';
import { colourSchema } from '@health-code/shared/rules/colour';
import { shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import { entryMethodSchema, locationVerdictSchema, visitResultSchema } from '@health-code/shared/visit/visit';
import * as z from 'zod';
import { BY_PLACE_INDEX, keys, prefixes } from '../keys.ts';
import type { VisitRecord, VisitStore } from '../visit-store.ts';
import { type Item, type Table, ttlSeconds } from './table.ts';

const itemSchema = z.object({
  visitId: z.string(),
  personId: personIdSchema,
  place: publicPlaceSchema,
  entranceId: z.string(),
  at: z.number(),
  method: entryMethodSchema,
  colour: colourSchema,
  ruleSet: z.string(),
  reason: visitResultSchema.shape.reason,
  locationVerdict: locationVerdictSchema,
  fingerprint: z.string(),
  expiresAt: z.number(),
});

const decode = (item: Item): VisitRecord => itemSchema.parse(item);

/** Remote visits get no index key: they are kept and shown, and by construction stay out of counts and tracing. */
function indexKey(record: VisitRecord): Item {
  if (record.locationVerdict === 'remote') return {};
  return {
    placeDay: keys.placeDay(record.place.placeId, shanghaiDate(record.at)),
    atId: `${toIso(record.at)}#${record.visitId}`,
  };
}

export function createDynamoVisitStore(table: Table): VisitStore {
  return {
    add: async (record) =>
      decode(
        await table.putIfAbsent({
          ...keys.visit(record.personId, record.visitId),
          ...indexKey(record),
          ...record,
          ttl: ttlSeconds(record.expiresAt),
        }),
      ),
    find: async (personId, visitId) => {
      const item = await table.get(keys.visit(personId, visitId), true);
      return item && decode(item);
    },
    listByPerson: async (personId, now) => {
      const items = await table.queryPrefix(keys.visit(personId, '').pk, prefixes.visit);
      return items
        .map(decode)
        .filter((record) => record.expiresAt > now)
        .sort((a, b) => b.at - a.at);
    },
    countByPlaceDay: (placeId, day) => table.countIndex(BY_PLACE_INDEX, 'placeDay', keys.placeDay(placeId, day)),
  };
}
