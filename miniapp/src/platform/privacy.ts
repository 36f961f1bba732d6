import Taro from '@tarojs/taro';
import { AGREE_BUTTON, type PrivacyRequest } from './privacy.types';

/**
 * Tells of each call for something personal that WeChat holds back: the position, the clipboard, the album. Alipay asks by
 * itself, and so does a WeChat that is older than this.
 */
export function onPrivacyRequest(tell: (request: PrivacyRequest) => void): void {
  if (typeof Taro.onNeedPrivacyAuthorization !== 'function') return;
  Taro.onNeedPrivacyAuthorization((resolve) =>
    tell({
      agree: () => resolve({ event: 'agree', buttonId: AGREE_BUTTON }),
      refuse: () => resolve({ event: 'disagree' }),
    }),
  );
}

/** Whether the user agrees to the privacy policy, now or since before. It takes as long as they read. */
export function agreesToPrivacy(): Promise<boolean> {
  if (typeof Taro.requirePrivacyAuthorize !== 'function') return Promise.resolve(true);
  return new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });
}

export function openPrivacyPolicy(): void {
  Taro.openPrivacyContract({ fail: () => undefined });
}
