import { gatePoliciesSchema } from '@health-code/shared/entry/policy-schema';
import { keys } from '../keys.ts';
import type { Table } from '../table.ts';
import type { GatePolicyStore } from './gate-policy-store.ts';

export function createDynamoGatePolicyStore(table: Table): GatePolicyStore {
  return {
    load: async () => {
      const item = await table.get(keys.gatePolicy);
      return item && gatePoliciesSchema.parse(item['policies']);
    },
    put: (policies) => table.put({ ...keys.gatePolicy, policies }),
  };
}
