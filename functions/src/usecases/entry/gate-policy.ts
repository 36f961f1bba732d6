import { type DataSource, mayBring, maySpeakOf } from '@health-code/shared/authority/data-source';
import { type GatePolicies, PLAIN_POLICIES } from '@health-code/shared/entry/gate-policy';
import type { Deps } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';

/**
 * Publishes what doors ask for. It holds for every door of the issuing region, so the source must be one that may speak
 * of the whole of it. Throws SOURCE.NOT_GRANTED.
 */
export async function publishGatePolicy(
  deps: Deps,
  source: DataSource,
  policies: GatePolicies,
  now: number,
): Promise<GatePolicies> {
  const { row } = (await deps.codeKeys()).issuing(now);
  if (!mayBring(source, 'gate-policy') || !maySpeakOf(source, row.issuer)) throw new DomainError('SOURCE.NOT_GRANTED');
  await deps.stores.gatePolicies.put(policies);
  return policies;
}

export async function getGatePolicy(deps: Deps): Promise<GatePolicies> {
  return (await deps.stores.gatePolicies.load()) ?? PLAIN_POLICIES;
}
