import { gatePoliciesSchema } from '@health-code/shared/entry/policy-schema';
import { keys } from '../keys.ts';
import type { Condition, Table } from '../table.ts';
import type { GatePolicyStore } from './gate-policy-store.ts';

const NAMES = { '#version': 'version' };
/** What was put before there were versions has none. */
const OVER_NONE: Condition = { expression: 'attribute_not_exists(#version)', names: NAMES };

export function createDynamoGatePolicyStore(table: Table): GatePolicyStore {
  const load = async (consistent: boolean) => {
    const item = await table.get(keys.gatePolicy, consistent);
    return item && gatePoliciesSchema.parse({ version: item['version'] ?? 0, ...(item['policies'] as object) });
  };
  return {
    load: () => load(false),
    loadLatest: () => load(true),
    replace: ({ version, ...policies }) =>
      table.put({ ...keys.gatePolicy, version, policies }, version === 1 ? OVER_NONE : overVersion(version - 1)),
  };
}

const overVersion = (previous: number): Condition => ({
  expression: '#version = :previous',
  names: NAMES,
  values: { ':previous': previous },
});
