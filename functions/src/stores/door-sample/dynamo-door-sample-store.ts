import type { DoorSample } from '@health-code/shared/entry/policy-effect';
import { PLACE_KINDS } from '@health-code/shared/place/place-kinds';
import { COLOURS } from '@health-code/shared/rules/colour';
import { shanghaiHour } from '@health-code/shared/time/shanghai';
import * as z from 'zod';
import { keys, prefixes } from '../keys.ts';
import { type Item, prefixRange, type Table, ttlSeconds } from '../table.ts';
import type { DoorSampleStore } from './door-sample-store.ts';

const itemSchema = z.object({
  kind: z.enum(PLACE_KINDS),
  asksTestWithinHours: z.number().nullable(),
  at: z.number(),
  known: z.object({
    colour: z.enum(COLOURS),
    asOf: z.number(),
    test: z.object({ sampledAt: z.number(), precisionMs: z.number() }).nullable(),
  }),
});

const decode = (item: Item): DoorSample => itemSchema.parse(item);

export function createDynamoDoorSampleStore(table: Table): DoorSampleStore {
  return {
    add: async ({ sampleId, ...sample }) => {
      await table.put({
        ...keys.doorSample(shanghaiHour(sample.at), sampleId),
        ...sample,
        ttl: ttlSeconds(sample.expiresAt),
      });
    },
    list: async (hour, limit) => {
      const range = prefixRange(keys.doorSample(hour, '').pk, prefixes.sample);
      return (await table.queryPage(range, { limit, order: 'forwards' })).items.map(decode);
    },
  };
}
