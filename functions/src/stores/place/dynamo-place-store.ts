import { personIdSchema } from '@health-code/shared/person/person-id';
import {
  entranceSchema,
  type PlaceId,
  placeIdSchema,
  placeKindSchema,
  placeStateSchema,
  proposalSchema,
  TEST_AGES,
} from '@health-code/shared/place/place';
import { suspensionSchema } from '@health-code/shared/place/suspension';
import * as z from 'zod';
import { isWritten } from '../is-written.ts';
import { type ItemKey, keys, prefixes } from '../keys.ts';
import { mapPage, type Page } from '../page.ts';
import { type Item, prefixRange, type Table, ttlSeconds, unlessRevoked } from '../table.ts';
import { editedPart } from './edited-part.ts';
import type { PlaceCodeRecord, PlaceRecord, PlaceStore } from './place-store.ts';

const FIRST_REVISION = 1;
/** Places of an older release have none, and are at their first. */
const NEXT_REVISION = 'revision = if_not_exists(revision, :first) + :one';
const isAt = (revision: number) =>
  revision === FIRST_REVISION ? 'attribute_not_exists(revision) OR revision = :from' : 'revision = :from';

const testAge = z
  .literal([...TEST_AGES])
  .nullable()
  .default(null);

const editSchema = z.object({
  revision: z.number(),
  at: z.number(),
  by: z.string(),
  fingerprint: z.string(),
  before: z.object({
    name: z.string(),
    subKind: z.string(),
    address: z.string(),
    location: z.object({ latitude: z.number(), longitude: z.number() }),
    asksTestWithinHours: testAge,
    asksCheckOut: z.boolean(),
    entrances: z.array(entranceSchema),
  }),
  review: z.object({ by: z.string(), at: z.number(), decision: z.enum(['accept', 'refuse']) }).optional(),
});

const placeItemSchema = z.object({
  placeId: placeIdSchema,
  accountId: z.string(),
  name: z.string(),
  kind: placeKindSchema,
  subKind: z.string().default('other'),
  creditCode: z.string().optional(),
  asksTestWithinHours: testAge,
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
  retired: z.array(entranceSchema).default([]),
  revision: z.number().default(FIRST_REVISION),
  proposal: proposalSchema.extend({ at: z.number() }).optional(),
  lastEdit: editSchema.optional(),
  createdAt: z.number(),
  fingerprint: z.string(),
});

const codeItemSchema = z.object({
  code: z.string(),
  placeId: placeIdSchema,
  entranceId: z.string(),
  version: z.number(),
  status: z.enum(['active', 'revoked']),
  screenAt: z.number().optional(),
});

const decodePlace = (item: Item): PlaceRecord => {
  const { sealedManager, creditCode, reviewNote, suspension, proposal, lastEdit, ...rest } =
    placeItemSchema.parse(item);
  return { ...rest, sealedManager, creditCode, reviewNote, suspension, proposal, lastEdit };
};
/** The places that the links of a list lead to. */
const idsOf = (page: Page<Item>): Page<PlaceId> =>
  mapPage(page, (links) => links.map(({ sk }) => placeIdSchema.parse(String(sk).slice(prefixes.place.length))));
const decodeCode = (item: Item): PlaceCodeRecord => codeItemSchema.parse(item);

export function createDynamoPlaceStore(table: Table): PlaceStore {
  return {
    add: async (record) => decodePlace(await table.putIfAbsent({ ...keys.place(record.placeId), ...record })),
    link: (accountId, placeId) => table.put(keys.accountPlace(accountId, placeId) as never),
    find: async (placeId) => {
      const item = await table.get(keys.place(placeId));
      return item && decodePlace(item);
    },
    // The owner's list last: it is what a retry finds the place by.
    remove: async ({ placeId, accountId, county, codes }) => {
      const edits = await table.queryPrefix(keys.placeEdit(placeId, 0).pk, prefixes.edit, true);
      await table.deleteMany([
        ...codes.map(keys.code),
        ...(edits as unknown as ItemKey[]),
        keys.review(county, placeId),
      ]);
      await table.delete(keys.place(placeId));
      await table.delete(keys.accountPlace(accountId, placeId));
    },
    listIds: async (accountId, page) => {
      const range = prefixRange(keys.accountPlace(accountId, '').pk, prefixes.place);
      return idsOf(await table.queryPage(range, { ...page, order: 'forwards', isConsistent: true }));
    },
    getMany: async (placeIds) => (await table.getMany(placeIds.map(keys.place))).map(decodePlace),
    replaceEntrance: async (placeId, index, fromVersion, { entranceId, code, version }) => {
      const at = `entrances[${index}]`;
      await table.update(keys.place(placeId), {
        UpdateExpression: `SET ${at}.code = :code, ${at}.version = :next, ${NEXT_REVISION}`,
        ConditionExpression: `${at}.version = :version AND ${at}.entranceId = :id`,
        ExpressionAttributeValues: {
          ':code': code,
          ':next': version,
          ':version': fromVersion,
          ':id': entranceId,
          ':first': FIRST_REVISION,
          ':one': 1,
        },
      });
    },
    addEntrance: async (placeId, revision, entrance) => {
      await table.update(keys.place(placeId), {
        UpdateExpression: `SET entrances = list_append(entrances, :entrance), ${NEXT_REVISION}`,
        ConditionExpression: isAt(revision),
        ExpressionAttributeValues: {
          ':entrance': [entrance],
          ':from': revision,
          ':first': FIRST_REVISION,
          ':one': 1,
        },
      });
    },
    edit: async (record, fromRevision) => {
      const parts = Object.entries(editedPart(record));
      const [sets, removes] = [
        parts.filter(([, value]) => value !== undefined),
        parts.filter(([, value]) => value === undefined),
      ];
      const removed = removes.length === 0 ? '' : ` REMOVE ${removes.map(([name]) => `#${name}`).join(', ')}`;
      await table.update(keys.place(record.placeId), {
        UpdateExpression: `SET ${sets.map(([name]) => `#${name} = :${name}`).join(', ')}${removed}`,
        ConditionExpression: `(${isAt(fromRevision)}) AND #state IN (:active, :suspended)`,
        ExpressionAttributeNames: {
          '#state': 'state',
          ...Object.fromEntries(parts.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ':from': fromRevision,
          ':active': 'active',
          ':suspended': 'suspended',
          ...Object.fromEntries(sets.map(([name, value]) => [`:${name}`, value])),
        },
      });
    },
    putEdit: (placeId, edit) => table.put({ ...keys.placeEdit(placeId, edit.revision), ...edit }),
    listEdits: async (placeId) => {
      const items = await table.queryPrefix(keys.place(placeId).pk, prefixes.edit);
      return items.map((item) => editSchema.parse(item));
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
    queueReview: (county, placeId, until) => table.put({ ...keys.review(county, placeId), ttl: ttlSeconds(until) }),
    listQueued: async (county, page) => {
      const range = prefixRange(keys.review(county, '').pk, prefixes.place);
      return idsOf(await table.queryPage(range, { ...page, order: 'forwards' }));
    },
    putCode: (record) =>
      table.put(
        { ...keys.code(record.code), ...record },
        record.status === 'active' ? unlessRevoked('status') : undefined,
      ),
    noteScreen: async (code, at) => {
      const noted = table.update(keys.code(code), {
        UpdateExpression: 'SET screenAt = :at',
        ConditionExpression: '#status = :active',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':at': at, ':active': 'active' },
      });
      await isWritten(noted);
    },
    findCode: async (code) => {
      const item = await table.get(keys.code(code));
      return item && decodeCode(item);
    },
  };
}
