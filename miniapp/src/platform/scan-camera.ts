import Taro from '@tarojs/taro';

/** Opens the super-app's own scanner, held to the live camera. Undefined when the person turns back. */
export function scanWithCamera(): Promise<string | undefined> {
  return Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    .then(({ result }) => result)
    .catch(() => undefined);
}
