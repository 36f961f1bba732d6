import type { Deps } from '../config/deps.ts';

/** The account that a phone signs in to; before it ever did, the one that its first sign-in would take over. */
export async function accountOf({ ids, stores }: Pick<Deps, 'ids' | 'stores'>, phone: string): Promise<string> {
  const loginId = ids.login('sms', phone);
  return (await stores.accounts.findLogin(loginId))?.accountId ?? loginId;
}
