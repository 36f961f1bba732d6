import type { GatePolicies } from '@health-code/shared/entry/policy';
import type { SourceCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';

export interface PublishGatePolicy extends Call<SourceCaller> {
  readonly policies: GatePolicies;
}

/**
 * Publishes what doors require. It holds for every door of the issuing region, so the source must be one that may speak
 * of the whole of it. Throws SOURCE.NOT_GRANTED.
 */
export async function publishGatePolicy(
  deps: Needs<'codeKeys', 'gatePolicies'>,
  { caller, policies }: PublishGatePolicy,
): Promise<GatePolicies> {
  const { row } = (await deps.codeKeys()).specimen;
  requireRight(caller, 'gate-policy.publish', { kind: 'grant', grant: 'gate-policy', division: row.issuer });
  await deps.stores.gatePolicies.put(policies);
  return policies;
}
