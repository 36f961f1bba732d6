import type { SessionTokens } from '@health-code/shared/account/session';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import { createSession } from '../usecases/account/create-session.ts';
import { linkLogin } from '../usecases/account/link-login.ts';
import { requestOtp } from '../usecases/account/request-otp.ts';
import type { World } from './world.ts';

export const PHONE = '13800138000';
/** Where requests come from. */
export const ADDRESS = '192.0.2.1';
export const NOBODY = { kind: 'anyone' } as const;

interface SignInOptions {
  readonly phone?: string;
  readonly device?: string;
  /** Tells one intention of signing in from another; a retry has the same. */
  readonly idempotencyKey?: string;
}

/** Has a one-time password sent, from an address of its own so that nobody waits for another. */
export async function sendOtp(world: World, phone = PHONE): Promise<string> {
  const address = `192.0.2.${world.deps.randomId()}`;
  return (await requestOtp(world.deps, { caller: NOBODY, phone, address, now: world.now() })).challenge;
}

/** What proves a phone now. */
export async function proofOf(world: World, phone = PHONE) {
  const challenge = await sendOtp(world, phone);
  return { provider: 'sms', phone, challenge, otp: world.otpFor(phone) } as const;
}

/** Signs a phone in. */
export async function signIn(world: World, { phone = PHONE, device, idempotencyKey }: SignInOptions = {}) {
  const call = { caller: NOBODY, address: ADDRESS, now: world.now(), idempotencyKey };
  const proof = await proofOf(world, phone);
  const tokens = await createSession(world.deps, { ...call, signIn: { ...proof, device } });
  world.forget();
  return tokens;
}

/** Links a phone to the account of a caller. */
export async function link(world: World, caller: AccountCaller, phone: string) {
  const proof = await proofOf(world, phone);
  return linkLogin(world.deps, { caller, address: ADDRESS, now: world.now(), idempotencyKey: undefined, proof });
}

/** Who calls with the access token of a session. */
export const callerOf = ({ accountId, sessionId }: SessionTokens): AccountCaller => ({
  ...{ kind: 'account', accountId },
  sessionId,
});
