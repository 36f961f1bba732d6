import Taro from '@tarojs/taro';

/** Keeps the screen on until the returned function is called. A phone that refuses dims as usual. */
export function keepAwake(): () => void {
  setKeepScreenOn(true);
  return () => setKeepScreenOn(false);
}

function setKeepScreenOn(keepScreenOn: boolean): void {
  Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined);
}
