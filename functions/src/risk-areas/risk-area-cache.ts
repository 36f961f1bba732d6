import { EMPTY_REGISTER, indexRegister, type RiskAreaIndex } from '@health-code/shared/risk-area/risk-area-register';
import { type Refreshing, refreshing } from '../refreshing.ts';
import type { RiskAreaStore } from '../stores/risk-area/risk-area-store.ts';

/**
 * The list of risk areas as this process knows it. A request at a door does not pay for it: the version is asked for
 * once in `refreshMs` for all requests together, and the list is loaded only when the version is new.
 */
export type RiskAreaCache = Refreshing<RiskAreaIndex>;

export function createRiskAreaCache(store: RiskAreaStore, refreshMs: number): RiskAreaCache {
  let known: RiskAreaIndex | undefined;
  return refreshing(async () => {
    const version = await store.version();
    if (known?.version !== version) known = indexRegister(version === 0 ? EMPTY_REGISTER : await store.load());
    return known;
  }, refreshMs);
}
