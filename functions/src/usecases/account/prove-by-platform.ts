import type { Platform } from '@health-code/shared/account/login';
import { DomainError } from '../../domain-error.ts';
import { PLATFORM_PROOFS_OF_ADDRESS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import type { ProofBy, ProofNeeds, ProofUse, ProvedLogin } from './proof.ts';

/**
 * Proves who somebody is to the super-app that they use. A code is used up by the first try, also by one whose answer is
 * lost: a retry brings a new one, and the same key makes it the same intention. Throws PROVIDER.OFF, REQUEST.TOO_MANY and
 * what a provider can.
 */
export async function proveByPlatform(
  deps: ProofNeeds,
  { provider, code }: ProofBy<Platform>,
  { purpose, idempotencyKey, address, now }: ProofUse,
): Promise<ProvedLogin> {
  const platform = (await deps.signInProviders())[provider];
  if (platform === undefined) throw new DomainError('PROVIDER.OFF');
  await takeQuota(deps, PLATFORM_PROOFS_OF_ADDRESS, deps.ids.address(address), now);
  // The id in this app is always told. The one for all apps of an owner is not, and would make two logins of one person.
  const { subject } = await platform.prove({ code }, now);
  const loginId = deps.ids.login(provider, subject);
  const intention = deps.ids.intention(loginId, idempotencyKey ?? deps.randomId(), purpose);
  return { loginId, provider, label: '', intention };
}
