import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { Deps } from '../config/deps.ts';
import { DomainError } from '../domain-error.ts';
import type { HttpEvent } from './http-types.ts';

/** The account of the session token in `Authorization`. Throws AUTH.REQUIRED, AUTH.INVALID, AUTH.EXPIRED. */
export async function authenticateAccount(
  { sessions }: Pick<Deps, 'sessions'>,
  event: HttpEvent,
  now: number,
): Promise<AccountCaller> {
  const match = /^Bearer ([\w.-]+)$/i.exec(event.headers['authorization'] ?? '');
  if (match === null) throw new DomainError('AUTH.REQUIRED');
  return { kind: 'account', accountId: await sessions.verify(match[1] as string, now) };
}
