import { EMPTY_REGISTER } from '@health-code/shared/risk-area/risk-area-register';
import { ConditionFailedError } from '../../domain-error.ts';
import type { RiskAreaStore } from './risk-area-store.ts';

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
