import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import type { LoginRecord } from '../../stores/account/account-store.ts';
import { holdsAnything } from './holds-anything.ts';
import { isDisused } from './is-disused.ts';
import type { ProvedLogin } from './proof.ts';
import { type HeldLogin, isHeld, putOrFind, settleLogin } from './settle-login.ts';

export type AccountNeeds = Needs<'ids' | 'cipher' | 'settings', 'accounts' | 'people' | 'places' | 'gates'>;

/**
 * The account that a proved login leads to. A login that nobody used before, that was unlinked, or that is a number which
 * was not used for so long that it may be somebody else's by now, leads to a new one. However many sign in by it at once, it is one.
 * Throws WRITE.CONFLICT where it is unlinked at the same time.
 */
export async function accountOfLogin(deps: AccountNeeds, proved: ProvedLogin, now: number): Promise<string> {
  const found = await deps.stores.accounts.findLogin(proved.loginId);
  const goesOn = isHeld(found) && !isDisused(deps.settings, found, now);
  const login = goesOn ? found : await putOrFind(deps, await newLogin(deps, proved, found, now));
  await settleLogin(deps, login, now);
  return login.accountId;
}

async function newLogin(
  deps: AccountNeeds,
  proved: ProvedLogin,
  before: LoginRecord | undefined,
  now: number,
): Promise<HeldLogin> {
  const accountId = before === undefined ? await firstAccount(deps, proved) : newAccountId(deps, proved);
  const left = before?.accountId;
  return beginLogin(deps, proved, { accountId, leftAccountId: left, isRecoverable: left !== undefined }, before, now);
}

/** The next revision of a login, by which it begins to lead to an account. */
export function beginLogin(
  { cipher }: Needs<'cipher'>,
  { loginId, provider, label }: ProvedLogin,
  target: Pick<HeldLogin, 'accountId' | 'leftAccountId' | 'isRecoverable'>,
  before: LoginRecord | undefined,
  now: number,
): HeldLogin {
  const sealedLabel = cipher.seal(label, fieldContext(loginId, 'label'));
  const times = { linkedAt: now, lastUsedOn: shanghaiDate(now) };
  const revision = (before?.revision ?? 0) + 1;
  return { loginId, provider, ...target, sealedLabel, ...times, isSettled: false, revision };
}

/** As random as the intention, and the same for a retry of it. */
const newAccountId = ({ ids }: AccountNeeds, { loginId, intention }: ProvedLogin) =>
  ids.intention(loginId, intention, 'account');

/** Whoever has something under a phone of before there were logins goes on with it. */
async function firstAccount(deps: AccountNeeds, proved: ProvedLogin): Promise<string> {
  return (await wasAccount(deps, proved)) ? proved.loginId : newAccountId(deps, proved);
}

/** Whether something stands under a login itself: before there were logins an account was its phone, by the same hash. */
export async function wasAccount(
  deps: Needs<never, 'people' | 'places' | 'gates'>,
  { provider, loginId }: ProvedLogin,
): Promise<boolean> {
  return provider === 'sms' && (await holdsAnything(deps, loginId));
}
