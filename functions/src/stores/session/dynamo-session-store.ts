import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
import { type Item, type Table, ttlSeconds } from '../table.ts';
import type { SessionRecord, SessionStore } from './session-store.ts';

const itemSchema = z.object({
  sessionId: z.string(),
  accountId: z.string(),
  loginId: z.string(),
  device: z.string().optional(),
  generation: z.number(),
  createdAt: z.number(),
  refreshedAt: z.number(),
  expiresAt: z.number(),
  isEnded: z.boolean(),
});

const decode = (item: Item): SessionRecord => {
  const { device, ...rest } = itemSchema.parse(item);
  return { ...rest, device };
};

const itemOf = (session: SessionRecord) => ({
  ...keys.session(session.sessionId),
  ...session,
  ttl: ttlSeconds(session.expiresAt),
});

export function createDynamoSessionStore(table: Table): SessionStore {
  const relist = ({ accountId, sessionId, expiresAt }: SessionRecord) =>
    table.put({ ...keys.accountSession(accountId, sessionId), ttl: ttlSeconds(expiresAt) });
  return {
    relist,
    // The session first: a list that lacks it is completed by the retry.
    add: async (session) => {
      const standing = decode(await table.putIfAbsent(itemOf(session)));
      await relist(standing);
      return standing;
    },
    find: async (sessionId) => {
      const item = await table.get(keys.session(sessionId), true);
      return item && decode(item);
    },
    refresh: (session) =>
      table.put(itemOf(session), {
        expression: 'generation = :previous AND isEnded = :false',
        values: { ':previous': session.generation - 1, ':false': false },
      }),
    end: async (sessionId) => {
      await table.update(keys.session(sessionId), {
        UpdateExpression: 'SET isEnded = :true',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':true': true },
      });
    },
    remove: ({ sessionId, accountId }) =>
      table.deleteMany([keys.session(sessionId), keys.accountSession(accountId, sessionId)]),
    listByAccount: async (accountId) => {
      const links = await table.queryPrefix(keys.accountSession(accountId, '').pk, prefixes.session, true);
      const ids = links.map((item) => String(item['sk']).slice(prefixes.session.length));
      return (await table.getMany(ids.map(keys.session))).map(decode);
    },
  };
}
