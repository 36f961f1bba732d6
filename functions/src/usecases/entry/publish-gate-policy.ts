import { type GatePolicies, isSamePolicies, PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import type { OperatorCaller, SourceCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';

export interface PublishGatePolicy extends Call<SourceCaller | OperatorCaller> {
  /** With the version that their author saw. */
  readonly policies: GatePolicies;
}

/**
 * Publishes what doors require, in the place of what its author saw. It holds for every door of the issuing region, so the
 * source must be one that may speak of the whole of it. What stands already is no news. Throws SOURCE.NOT_GRANTED,
 * PUBLICATION.OUTDATED, WRITE.CONFLICT.
 */
export async function publishGatePolicy(
  deps: Needs<'codeKeys', 'gatePolicies'>,
  { caller, policies }: PublishGatePolicy,
): Promise<GatePolicies> {
  const { row } = (await deps.codeKeys()).specimen;
  requireRight(caller, 'gate-policy.publish', { kind: 'grant', grant: 'gate-policy', division: row.issuer });
  const standing = (await deps.stores.gatePolicies.loadLatest()) ?? PLAIN_POLICIES;
  if (standing.version > 0 && isSamePolicies(standing, policies)) return standing;
  const { version } = standing;
  if (policies.version !== version) throw new DomainError('PUBLICATION.OUTDATED', { version });
  const next = { ...policies, version: version + 1 };
  await deps.stores.gatePolicies.replace(next).catch(lostRaceAs('WRITE.CONFLICT'));
  return next;
}
