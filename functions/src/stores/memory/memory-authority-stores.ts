import { EMPTY_REGISTER } from '@health-code/shared/rules/risk-area-register';
import type { DataSource } from '@health-code/shared/source/data-source';
import { ConditionFailedError } from '../../domain-error.ts';
import type { DataSourceStore } from '../data-source-store.ts';
import type { RiskAreaStore } from '../risk-area-store.ts';

export function createMemoryDataSourceStore(): DataSourceStore {
  const sources = new Map<string, DataSource>();
  return {
    find: async (sourceId) => sources.get(sourceId),
    put: async (source) => void sources.set(source.sourceId, source),
  };
}

export function createMemoryRiskAreaStore(): RiskAreaStore {
  let register = EMPTY_REGISTER;
  return {
    version: async () => register.version,
    load: async () => register,
    replace: async (next) => {
      if (next.version !== register.version + 1) throw new ConditionFailedError();
      register = next;
    },
  };
}
