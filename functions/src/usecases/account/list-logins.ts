import type { Login } from '@health-code/shared/account/login-schema';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import type { LoginRecord } from '../../stores/account/account-store.ts';

/** By what the account can be signed in to, the oldest first. */
export async function listLogins(deps: Needs<'cipher', 'accounts'>, { caller }: Call): Promise<Login[]> {
  const logins = await deps.stores.accounts.listLogins(caller.accountId);
  return logins
    .filter(({ accountId }) => accountId === caller.accountId)
    .sort((a, b) => a.linkedAt - b.linkedAt)
    .map((login) => loginView(deps, login));
}

export function loginView(
  { cipher }: Needs<'cipher'>,
  { loginId, provider, sealedLabel, linkedAt, lastUsedOn }: LoginRecord,
): Login {
  const label = cipher.open(sealedLabel, fieldContext(loginId, 'label'));
  return { loginId, provider, label, linkedAt: toIso(linkedAt), lastUsedOn };
}
