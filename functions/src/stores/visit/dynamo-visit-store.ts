import { entryOutcomeSchema } from '@health-code/shared/entry/answer-schema';
import { personIdSchema } from '@health-code/shared/person/person-id';
import { publicPlaceSchema } from '@health-code/shared/place/place';
import { colourSchema } from '@health-code/shared/rules/colour-schema';
import { fromIso, shanghaiHour, toIso } from '@health-code/shared/time/shanghai';
import { DISTANCE_BANDS, entryMethodSchema, locationVerdictSchema } from '@health-code/shared/visit/visit';
import * as z from 'zod';
import { BY_PLACE_INDEX, type ItemKey, keys, prefixes } from '../keys.ts';
import { mapPage } from '../page.ts';
import { type IndexRange, type Item, prefixRange, type Table, ttlSeconds } from '../table.ts';
import { mergedPage, startOf } from './arrival-page.ts';
import { shardOf, shardsOf } from './arrival-shard.ts';
import { firstArrival } from './first-arrival.ts';
import { keptVisits } from './kept-visits.ts';
import { type Tallied, tallied } from './tallied.ts';
import type { Arrival, PlaceHour, VisitRecord, VisitStore } from './visit-store.ts';

const timesSchema = z.object({ at: z.number(), leftAt: z.number().optional(), changedAt: z.number() });

/** Neither id is written twice: they stand in the keys, and a visit at the longest place must fit into 1 kB. */
const itemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  place: publicPlaceSchema,
  entranceId: z.string(),
  at: z.number(),
  leftAt: z.number().optional(),
  original: timesSchema.optional(),
  recordedAt: z.number().optional(),
  method: entryMethodSchema,
  colour: colourSchema,
  ruleSet: z.string(),
  reason: z.object({ code: z.string(), until: z.string().nullable() }),
  outcome: entryOutcomeSchema.optional(),
  locationVerdict: locationVerdictSchema,
  distance: z.enum(DISTANCE_BANDS).optional(),
  fingerprint: z.string(),
  ordinal: z.number().optional(),
  expiresAt: z.number(),
});

const entrySchema = z.object({
  pk: z.string(),
  sk: z.string(),
  placeAt: z.string(),
  /** An index of an older release does not carry it; nothing was corrected then without moving the entry. */
  at: z.number().optional(),
  leftAt: z.number().optional(),
  original: timesSchema.optional(),
  entranceId: z.string(),
  colour: colourSchema,
  method: entryMethodSchema,
});

const idsOf = (pk: string, sk: string) => ({
  personId: personIdSchema.parse(pk.slice(prefixes.person.length)),
  visitId: sk.slice(prefixes.visit.length),
});

function decode(item: Item): VisitRecord {
  const { pk, sk, ...rest } = itemSchema.parse(item);
  return { ...rest, ...idsOf(pk, sk) };
}

function decodeArrival(item: Item): Arrival {
  const { pk, sk, placeAt, at = fromIso(placeAt), leftAt, original, ...rest } = entrySchema.parse(item);
  return { ...rest, ...idsOf(pk, sk), at, leftAt, original };
}

function encode({ personId, visitId, ...rest }: VisitRecord): ItemKey & Item {
  return { ...keys.visit(personId, visitId), ...rest, ttl: ttlSeconds(rest.expiresAt) };
}

/** Remote visits get no index key: they are kept and shown, and by construction stay out of counts and tracing. */
function indexKey(record: VisitRecord): Item {
  const { place, visitId, locationVerdict } = record;
  if (locationVerdict === 'remote') return {};
  const at = firstArrival(record);
  const shard = shardOf(place.kind, visitId);
  return { placeHour: keys.placeHour(place.placeId, shanghaiHour(at), shard), placeAt: toIso(at) };
}

/** The index does not carry when a visit expires, but in order of time the expired come first. */
const rangesOf = ({ placeId, kind, hour }: PlaceHour, since: number): IndexRange[] =>
  shardsOf(kind).map((shard) => ({
    partition: { name: 'placeHour', value: keys.placeHour(placeId, hour, shard) },
    after: { name: 'placeAt', value: toIso(since) },
  }));

export function createDynamoVisitStore(table: Table): VisitStore {
  return {
    add: async (record) => decode(await table.putIfAbsent({ ...indexKey(record), ...encode(record) })),
    find: async (personId, visitId) => {
      const item = await table.get(keys.visit(personId, visitId), true);
      return item && decode(item);
    },
    listByPerson: async (personId, page, now) => {
      const range = prefixRange(keys.visit(personId, '').pk, prefixes.visit);
      return keptVisits(
        mapPage(await table.queryPage(range, { ...page, order: 'backwards' }), (items) => items.map(decode)),
        now,
      );
    },
    listBetween: async (personId, { from, to, limit, order, isConsistent }) => {
      const { pk, sk } = keys.visit(personId, from);
      const range = { pk, from: sk, to: keys.visit(personId, to).sk };
      return (await table.queryPage(range, { limit, order, isConsistent })).items.map(decode);
    },
    changeTimes: async (record, times) => {
      const changed: VisitRecord = { ...record, ...times };
      await table.put(
        { ...indexKey(changed), ...encode(changed) },
        record.leftAt === undefined
          ? { expression: '#at = :at AND attribute_not_exists(leftAt)', names: AT, values: { ':at': record.at } }
          : {
              expression: '#at = :at AND leftAt = :left',
              names: AT,
              values: { ':at': record.at, ':left': record.leftAt },
            },
      );
      return changed;
    },
    countArrivals: async (hour, since) => {
      const entries = rangesOf(hour, since).map((range) => table.queryIndex(BY_PLACE_INDEX, range, TALLIED));
      return tallied((await Promise.all(entries)).flat() as unknown as Tallied[]);
    },
    listArrivals: async (hour, since) => {
      const pages = rangesOf(hour, since).map((range) => table.queryIndex(BY_PLACE_INDEX, range));
      return (await Promise.all(pages))
        .flat()
        .map(decodeArrival)
        .sort((a, b) => a.at - b.at);
    },
    pageArrivals: async (hour, since, page) => {
      const ranges = rangesOf(hour, startOf(since, page));
      const shards = await Promise.all(
        ranges.map((range) => table.queryIndexStart(BY_PLACE_INDEX, range, page.limit + 1)),
      );
      return mergedPage(
        shards.map(({ items, isCut }) => ({ arrivals: items.map(decodeArrival), isCut })),
        page,
      );
    },
  };
}

/** The index is read whole for this; what travels need not be. */
const TALLIED = ['colour', 'method'];

/** `at` is a reserved word of DynamoDB's expressions. */
const AT = { '#at': 'at' };
