import { personIdSchema } from '@health-code/shared/identity/person';
import { publicPlaceSchema } from '@health-code/shared/place/place';
import { colourSchema } from '@health-code/shared/rules/colour';
import { shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import { entryMethodSchema, locationVerdictSchema } from '@health-code/shared/visit/visit';
import * as z from 'zod';
import { BY_PLACE_INDEX, type ItemKey, keys, prefixes } from '../keys.ts';
import type { VisitRecord, VisitStore } from '../visit-store.ts';
import { type Item, type Table, ttlSeconds } from './table.ts';

/** Neither id is written twice: they stand in the keys, and a visit at the longest place must fit into 1 kB. */
const itemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  place: publicPlaceSchema,
  entranceId: z.string(),
  at: z.number(),
  recordedAt: z.number().optional(),
  method: entryMethodSchema,
  colour: colourSchema,
  ruleSet: z.string(),
  reason: z.object({ code: z.string(), until: z.string().nullable() }),
  locationVerdict: locationVerdictSchema,
  fingerprint: z.string(),
  expiresAt: z.number(),
});

function decode(item: Item): VisitRecord {
  const { pk, sk, ...rest } = itemSchema.parse(item);
  const personId = personIdSchema.parse(pk.slice(prefixes.person.length));
  return { ...rest, personId, visitId: sk.slice(prefixes.visit.length) };
}

function encode({ personId, visitId, ...rest }: VisitRecord): ItemKey & Item {
  return { ...keys.visit(personId, visitId), ...rest, ttl: ttlSeconds(rest.expiresAt) };
}

/** Remote visits get no index key: they are kept and shown, and by construction stay out of counts and tracing. */
function indexKey(record: VisitRecord): Item {
  if (record.locationVerdict === 'remote') return {};
  return {
    placeDay: keys.placeDay(record.place.placeId, shanghaiDate(record.at)),
    placeAt: toIso(record.at),
  };
}

export function createDynamoVisitStore(table: Table): VisitStore {
  return {
    add: async (record) => decode(await table.putIfAbsent({ ...indexKey(record), ...encode(record) })),
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
