import Taro from '@tarojs/taro';

/** Opens the super-app's own scanner, live camera only. Undefined when the person cancels. */
export function scanWithCamera(): Promise<string | undefined> {
  return Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    .then(({ result }) => result)
    .catch(() => undefined);
}
