import { personIdSchema } from '@health-code/shared/person/person-id';
import {
  entranceSchema,
  placeIdSchema,
  placeKindSchema,
  placeStateSchema,
  TEST_AGES,
} from '@health-code/shared/place/place';
import { suspensionSchema } from '@health-code/shared/place/suspension';
import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
import { type Item, type Table, unlessRevoked } from '../table.ts';
import type { PlaceCodeRecord, PlaceRecord, PlaceStore } from './place-store.ts';

const placeItemSchema = z.object({
  placeId: placeIdSchema,
  accountId: z.string(),
  name: z.string(),
  kind: placeKindSchema,
  subKind: z.string().default('other'),
  creditCode: z.string().optional(),
  asksTestWithinHours: z
    .literal([...TEST_AGES])
    .nullable()
    .default(null),
  asksCheckOut: z.boolean().default(false),
  division: z.string(),
  divisionName: z.string(),
  address: z.string(),
  location: z.object({ latitude: z.number(), longitude: z.number() }),
  sealedManager: z
    .object({
      name: z.string(),
      phone: z.string(),
      document: z.object({ personId: personIdSchema, number: z.string() }).optional(),
    })
    .optional(),
  state: placeStateSchema,
  reviewNote: z.string().optional(),
  suspension: suspensionSchema.optional(),
  entrances: z.array(entranceSchema),
  createdAt: z.number(),
  fingerprint: z.string(),
});

const codeItemSchema = z.object({
  code: z.string(),
  placeId: placeIdSchema,
  entranceId: z.string(),
  version: z.number(),
  status: z.enum(['active', 'revoked']),
});

const decodePlace = (item: Item): PlaceRecord => {
  const { sealedManager, creditCode, reviewNote, suspension, ...rest } = placeItemSchema.parse(item);
  return { ...rest, sealedManager, creditCode, reviewNote, suspension };
};
const decodeCode = (item: Item): PlaceCodeRecord => codeItemSchema.parse(item);

export function createDynamoPlaceStore(table: Table): PlaceStore {
  return {
    add: async (record) => decodePlace(await table.putIfAbsent({ ...keys.place(record.placeId), ...record })),
    link: (accountId, placeId) => table.put(keys.accountPlace(accountId, placeId) as never),
    find: async (placeId) => {
      const item = await table.get(keys.place(placeId));
      return item && decodePlace(item);
    },
    listIds: async (accountId) => {
      const items = await table.queryPrefix(keys.accountPlace(accountId, '').pk, prefixes.place, true);
      return items.map((item) => placeIdSchema.parse(String(item['sk']).slice(prefixes.place.length)));
    },
    getMany: async (placeIds) => (await table.getMany(placeIds.map(keys.place))).map(decodePlace),
    replaceEntrance: async (placeId, index, fromVersion, entrance) => {
      await table.update(keys.place(placeId), {
        UpdateExpression: `SET entrances[${index}] = :entrance`,
        ConditionExpression: `entrances[${index}].version = :version AND entrances[${index}].entranceId = :id`,
        ExpressionAttributeValues: { ':entrance': entrance, ':version': fromVersion, ':id': entrance.entranceId },
      });
    },
    addEntrance: async (placeId, count, entrance) => {
      await table.update(keys.place(placeId), {
        UpdateExpression: 'SET entrances = list_append(entrances, :entrance)',
        ConditionExpression: 'size(entrances) = :count',
        ExpressionAttributeValues: { ':entrance': [entrance], ':count': count },
      });
    },
    changeState: async (placeId, from, to, saying = {}) => {
      const said = Object.entries(saying).filter(([, value]) => value !== undefined);
      const sets = ['#state = :to', ...said.map(([name]) => `${name} = :${name}`)];
      const removes = saying.suspension === undefined ? ' REMOVE suspension' : '';
      await table.update(keys.place(placeId), {
        UpdateExpression: `SET ${sets.join(', ')}${removes}`,
        ConditionExpression: '#state = :from',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':from': from,
          ':to': to,
          ...Object.fromEntries(said.map(([name, value]) => [`:${name}`, value])),
        },
      });
    },
    queueReview: (county, placeId) => table.put(keys.review(county, placeId) as never),
    listQueued: async (county) => {
      const items = await table.queryPrefix(keys.review(county, '').pk, prefixes.place);
      return items.map((item) => placeIdSchema.parse(String(item['sk']).slice(prefixes.place.length)));
    },
    putCode: (record) =>
      table.put(
        { ...keys.code(record.code), ...record },
        record.status === 'active' ? unlessRevoked('status') : undefined,
      ),
    findCode: async (code) => {
      const item = await table.get(keys.code(code));
      return item && decodeCode(item);
    },
  };
}
