import { type GatePolicies, PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import type { Needs } from '../../config/deps.ts';

/** What doors require, as it was published last. */
export async function getGatePolicy({ stores }: Needs<never, 'gatePolicies'>): Promise<GatePolicies> {
  return (await stores.gatePolicies.load()) ?? PLAIN_POLICIES;
}
