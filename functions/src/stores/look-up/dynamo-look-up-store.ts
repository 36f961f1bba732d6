import { gateIdSchema } from '@health-code/shared/gate/gate';
import { placeIdSchema } from '@health-code/shared/place/place';
import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
import { type Item, prefixRange, type Table, ttlSeconds } from '../table.ts';
import { type GateHour, type LookUpCount, type LookUpStore, newestFirst } from './look-up-store.ts';

const gateHourSchema = z.object({ placeId: placeIdSchema, gateId: gateIdSchema, hour: z.string() });
const countSchema = gateHourSchema.extend({ lookUps: z.number(), misses: z.number(), expiresAt: z.number() });

const keyOf = ({ placeId, hour, gateId }: GateHour) => keys.lookUps(placeId, hour, gateId);

export function createDynamoLookUpStore(table: Table): LookUpStore {
  return {
    count: async (at, isMiss, expiresAt) => decode(await table.update(keyOf(at), counted(at, isMiss, expiresAt))).count,
    list: async (placeId, limit, now) => newest(await last(table, keys.lookUps(placeId, '', '').pk, limit), now),
    flag: (county, { placeId, gateId, hour }, expiresAt) =>
      table.put({
        ...keys.flagged(county, hour, placeId, gateId),
        placeId,
        gateId,
        hour,
        expiresAt,
        ttl: ttlSeconds(expiresAt),
      }),
    async listFlagged(county, limit, now) {
      const flags = await last(table, keys.flagged(county, '', '', '').pk, limit);
      return newest(await table.getMany(flags.map((flag) => keyOf(gateHourSchema.parse(flag)))), now);
    },
  };
}

async function last(table: Table, pk: string, limit: number): Promise<Item[]> {
  return (await table.queryPage(prefixRange(pk, prefixes.hour), { limit, order: 'backwards' })).items;
}

function counted({ placeId, gateId, hour }: GateHour, isMiss: boolean, expiresAt: number) {
  return {
    UpdateExpression:
      'SET placeId = :place, gateId = :gate, #hour = :hour, expiresAt = :end, #ttl = :ttl ADD lookUps :one, misses :miss',
    ExpressionAttributeNames: { '#hour': 'hour', '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ':place': placeId,
      ':gate': gateId,
      ':hour': hour,
      ':end': expiresAt,
      ':ttl': ttlSeconds(expiresAt),
      ':one': 1,
      ':miss': isMiss ? 1 : 0,
    },
  };
}

function decode(item: Item): { count: LookUpCount; expiresAt: number } {
  const { expiresAt, ...count } = countSchema.parse(item);
  return { count, expiresAt };
}

function newest(items: readonly Item[], now: number): LookUpCount[] {
  return items
    .map(decode)
    .filter(({ expiresAt }) => expiresAt > now)
    .map(({ count }) => count)
    .sort(newestFirst);
}
