import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { LoginRecord } from '../../stores/account/account-store.ts';
import { isWritten } from '../../stores/is-written.ts';

type LoginNeeds = Needs<never, 'accounts'>;

/** A login that leads to an account. */
export type HeldLogin = LoginRecord & { readonly accountId: string };

export const isHeld = (login: LoginRecord | undefined): login is HeldLogin => login?.accountId !== undefined;

/** Puts the next revision of a login, and returns what stands then: another request's, where that was faster. */
export async function putOrFind({ stores }: LoginNeeds, login: HeldLogin): Promise<HeldLogin> {
  if (await isWritten(stores.accounts.putLogin(login))) return login;
  const standing = await stores.accounts.findLogin(login.loginId);
  if (!isHeld(standing)) throw new DomainError('WRITE.CONFLICT');
  return standing;
}

/**
 * Finishes what a revision of a login began, whoever put it: the account that it leads to counts it, the one that it left
 * no more. Notes the day on which it was used.
 */
export async function settleLogin({ stores }: LoginNeeds, login: HeldLogin, now: number): Promise<void> {
  const { loginId, accountId, leftAccountId } = login;
  const today = shanghaiDate(now);
  if (login.isSettled && login.lastUsedOn >= today) return;
  if (!login.isSettled) {
    await stores.accounts.hold(accountId, loginId, now);
    if (leftAccountId !== undefined) await stores.accounts.release(leftAccountId, loginId);
  }
  // Whoever was faster noted the same.
  const used = login.lastUsedOn > today ? login.lastUsedOn : today;
  await isWritten(
    stores.accounts.putLogin({ ...login, isSettled: true, lastUsedOn: used, revision: login.revision + 1 }),
  );
}
