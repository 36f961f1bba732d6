import { officeIdSchema } from '@health-code/shared/office/office';
import { operatorIdSchema } from '@health-code/shared/office/operator';
import { ACTIONS } from '@health-code/shared/rights/rights';
import { toIso } from '@health-code/shared/time/shanghai';
import * as z from 'zod';
import { keys } from '../keys.ts';
import { mapPage } from '../page.ts';
import { type Condition, IF_ABSENT, type Item, type Table, ttlSeconds } from '../table.ts';
import type { ActRecord, ActStore } from './act-store.ts';

const itemSchema = z.object({
  officeId: officeIdSchema,
  actId: z.string(),
  operatorId: operatorIdSchema,
  action: z.enum(ACTIONS),
  object: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  at: z.number(),
  outcome: z.string().optional(),
  expiresAt: z.number(),
});

/** Over an act whose end is not known yet. */
const IF_OPEN: Condition = { expression: 'attribute_exists(pk) AND attribute_not_exists(outcome)' };

const decode = (item: Item): ActRecord => {
  const { outcome, ...rest } = itemSchema.parse(item);
  return { ...rest, outcome };
};

export function createDynamoActStore(table: Table): ActStore {
  const put = (act: ActRecord, condition: Condition) => {
    const key = keys.act(act.officeId, toIso(act.at), act.actId);
    return table.put({ ...key, ...act, ttl: ttlSeconds(act.expiresAt) }, condition);
  };
  return {
    add: (act) => put(act, IF_ABSENT),
    settle: (act, outcome) => put({ ...act, outcome }, IF_OPEN),
    list: async (officeId, { from, to, ...page }) => {
      const { pk, sk } = keys.act(officeId, toIso(from), '');
      // What stands at the end itself comes after the end without an id.
      const range = { pk, from: sk, to: keys.act(officeId, toIso(to), '').sk };
      return mapPage(await table.queryPage(range, { ...page, order: 'backwards' }), (items) => items.map(decode));
    },
  };
}
