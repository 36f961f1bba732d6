import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { Deps } from '../config/deps.ts';
import { DomainError } from '../domain-error.ts';
import type { HttpEvent } from './http-types.ts';

/** The account and the session of the access token in `Authorization`. Throws AUTH.REQUIRED, AUTH.INVALID, AUTH.EXPIRED. */
export async function authenticateAccount(
  { accessTokens }: Pick<Deps, 'accessTokens'>,
  event: HttpEvent,
  now: number,
): Promise<AccountCaller> {
  const match = /^Bearer ([\w.-]+)$/i.exec(event.headers['authorization'] ?? '');
  if (match === null) throw new DomainError('AUTH.REQUIRED');
  return { kind: 'account', ...(await accessTokens.verify(match[1] as string, now)) };
}
