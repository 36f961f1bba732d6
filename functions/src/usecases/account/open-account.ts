import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';

/**
 * Before anything begins to stand under an account: a token that is good for minutes yet must not fill an account that was
 * deleted. Throws AUTH.ENDED.
 */
export async function requireOpenAccount({ stores }: Needs<never, 'accounts'>, accountId: string): Promise<void> {
  if (await stores.accounts.isClosed(accountId)) throw new DomainError('AUTH.ENDED');
}
