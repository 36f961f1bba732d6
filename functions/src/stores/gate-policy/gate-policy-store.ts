import type { GatePolicies } from '@health-code/shared/entry/policy';

export interface GatePolicyStore {
  /** What doors ask for; undefined before anything was published. */
  load(): Promise<GatePolicies | undefined>;
  /** The same, strongly consistent, for a writer. */
  loadLatest(): Promise<GatePolicies | undefined>;
  /** Puts version `n` in the place of version `n − 1`, and the first over nothing. Throws ConditionFailedError otherwise. */
  replace(policies: GatePolicies): Promise<void>;
}
