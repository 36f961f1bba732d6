import { provesAtLeast } from '@health-code/shared/identity/proof-level';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';

/**
 * Who runs a place answers for its visitors: somebody of the account must have proved that they are who they say. Reads no
 * person. Throws PROOF.NEEDED.
 */
export async function requireProvedAccount(
  { settings, stores }: Needs<'settings', 'people'>,
  accountId: string,
): Promise<void> {
  const wanted = settings.PROOF_FOR_PLACE;
  if (wanted === 'declared') return;
  const level = (await stores.people.findProof(accountId)) ?? 'declared';
  if (!provesAtLeast(level, wanted)) throw new DomainError('PROOF.NEEDED');
}
