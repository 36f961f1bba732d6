import { EMPTY_REGISTER, indexRegister, type RiskAreaIndex } from '@health-code/shared/rules/risk-area-register';
import type { RiskAreaStore } from '../stores/risk-area-store.ts';

/**
 * The list of risk areas as this process knows it. A request at a door does not pay for it: the version is asked for
 * once in `refreshMs` for all requests together, and the list is loaded only when the version is new.
 */
export interface RiskAreaCache {
  /** The list, at most `refreshMs` old. While the store fails, the last one that was read. */
  current(now: number): Promise<RiskAreaIndex>;
  /** Forgets when it last asked: the next call asks again. */
  invalidate(): void;
}

export function createRiskAreaCache(store: RiskAreaStore, refreshMs: number): RiskAreaCache {
  let known: RiskAreaIndex | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let pending: Promise<RiskAreaIndex> | undefined;

  const refresh = async (now: number): Promise<RiskAreaIndex> => {
    const version = await store.version();
    if (known?.version !== version) known = indexRegister(version === 0 ? EMPTY_REGISTER : await store.load());
    checkedAt = now;
    return known;
  };
  const refreshOrKeep = (now: number) =>
    refresh(now).catch((error: unknown) => {
      if (known === undefined) throw error;
      return known;
    });
  return {
    current: (now) => {
      if (known !== undefined && now - checkedAt < refreshMs) return Promise.resolve(known);
      pending ??= refreshOrKeep(now).finally(() => {
        pending = undefined;
      });
      return pending;
    },
    invalidate: () => {
      checkedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
