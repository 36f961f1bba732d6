import { PROVIDERS, type Provider } from '@health-code/shared/account/login';
import type { Caller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';

/** By what people can sign in here: a phone, and the platforms that are on. */
export async function listSignInProviders(deps: Needs<'signInProviders'>, _call: Call<Caller>): Promise<Provider[]> {
  const platforms = await deps.signInProviders();
  return PROVIDERS.filter((provider) => provider === 'sms' || platforms[provider] !== undefined);
}
