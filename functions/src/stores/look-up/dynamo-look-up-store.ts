import { gateIdSchema } from '@health-code/shared/gate/gate';
import { placeIdSchema } from '@health-code/shared/place/place';
import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
import { type Item, type Table, ttlSeconds } from '../table.ts';
import { type GateHour, type LookUpCount, type LookUpStore, newestFirst } from './look-up-store.ts';

const gateHourSchema = z.object({ placeId: placeIdSchema, gateId: gateIdSchema, hour: z.string() });
const countSchema = gateHourSchema.extend({ lookUps: z.number(), misses: z.number(), expiresAt: z.number() });

const keyOf = ({ placeId, hour, gateId }: GateHour) => keys.lookUps(placeId, hour, gateId);

export function createDynamoLookUpStore(table: Table): LookUpStore {
  return {
    count: async (at, isMiss, expiresAt) => decode(await table.update(keyOf(at), counted(at, isMiss, expiresAt))).count,
    list: async (placeId, now) => newest(await table.queryPrefix(keys.lookUps(placeId, '', '').pk, prefixes.hour), now),
    flag: (county, { placeId, gateId, hour }, expiresAt) =>
      table.put({
        ...keys.flagged(county, hour, placeId, gateId),
        placeId,
        gateId,
        hour,
        expiresAt,
        ttl: ttlSeconds(expiresAt),
      }),
    async listFlagged(county, now) {
      const flags = await table.queryPrefix(keys.flagged(county, '', '', '').pk, prefixes.hour);
      return newest(await table.getMany(flags.map((flag) => keyOf(gateHourSchema.parse(flag)))), now);
    },
  };
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
