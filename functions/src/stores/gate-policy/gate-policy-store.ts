import type { GatePolicies } from '@health-code/shared/entry/policy';

export interface GatePolicyStore {
  /** What doors ask for; undefined before anything was published. */
  load(): Promise<GatePolicies | undefined>;
  put(policies: GatePolicies): Promise<void>;
}
