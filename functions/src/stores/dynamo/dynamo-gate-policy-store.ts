import { gatePoliciesSchema } from '@health-code/shared/gate/gate-policy-schema';
import type { GatePolicyStore } from '../gate-policy-store.ts';
import { keys } from '../keys.ts';
import type { Table } from './table.ts';

export function createDynamoGatePolicyStore(table: Table): GatePolicyStore {
  return {
    load: async () => {
      const item = await table.get(keys.gatePolicy);
      return item && gatePoliciesSchema.parse(item['policies']);
    },
    put: (policies) => table.put({ ...keys.gatePolicy, policies }),
  };
}
