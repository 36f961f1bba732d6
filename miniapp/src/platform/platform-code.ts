import type { Platform } from '@health-code/shared/account/login';
import Taro from '@tarojs/taro';
import { PlatformRefusal } from './platform-code.types';
import { agreesToPrivacy } from './privacy';

/** The super-app around the app, which knows who its user is. */
export const PLATFORM: Platform | undefined = process.env['TARO_ENV'] === 'alipay' ? 'alipay' : 'wechat';

/** A code by which our server learns who the user is to the super-app, good for one use. Throws a PlatformRefusal. */
export async function takePlatformCode(): Promise<string> {
  const code = (await agreesToPrivacy()) ? await askSuperApp() : undefined;
  if (!code) throw new PlatformRefusal();
  return code;
}

function askSuperApp(): Promise<string | undefined> {
  return Taro.login().then(
    ({ code }) => code,
    () => undefined,
  );
}
