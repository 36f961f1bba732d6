import type { Platform } from '@health-code/shared/account/login';
import { createAlipayProvider } from '../sign-in/alipay-provider.ts';
import type { SignInProvider, SignInProviders } from '../sign-in/sign-in-provider.ts';
import { createWeChatProvider } from '../sign-in/wechat-provider.ts';
import type { Settings } from './settings.ts';

/** The platforms that the settings name whole. */
export function enabledProviders(settings: Settings): readonly Platform[] {
  return (Object.keys(MAKERS) as Platform[]).filter((name) => MAKERS[name](settings) !== undefined);
}

/** By which platforms people can sign in. A platform without settings is absent. */
export function createSignInProviders(settings: Settings): SignInProviders {
  const made = enabledProviders(settings).map((name) => [name, MAKERS[name](settings)?.()] as const);
  return Object.fromEntries(made);
}

/** How each is made; undefined where it is off. */
const MAKERS: Readonly<Record<Platform, (settings: Settings) => (() => SignInProvider) | undefined>> = {
  wechat: ({ WECHAT_APP_ID: appId, WECHAT_SECRET: secret, WECHAT_ORIGIN: origin, REMOTE_TIMEOUT_MS: timeoutMs }) => {
    if (appId === undefined || secret === undefined) return undefined;
    return () => createWeChatProvider({ appId, secret, origin, timeoutMs });
  },
  alipay: (settings) => {
    const { ALIPAY_APP_ID: appId, ALIPAY_AES_KEY: aesKey } = settings;
    const { ALIPAY_PRIVATE_KEY: privateKey, ALIPAY_PUBLIC_KEY: publicKey } = settings;
    if (appId === undefined || privateKey === undefined || publicKey === undefined || aesKey === undefined)
      return undefined;
    const { ALIPAY_GATEWAY: gateway, REMOTE_TIMEOUT_MS: timeoutMs } = settings;
    return () => createAlipayProvider({ appId, privateKey, publicKey, aesKey, gateway, timeoutMs });
  },
};
