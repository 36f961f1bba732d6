import Taro from '@tarojs/taro';

const FULL = 1;
/** WeChat's value for "follow the system". */
const SYSTEM = -1;

/** Scanners read a bright screen better. */
export function brighten(): void {
  Taro.setScreenBrightness({ value: FULL }).catch(() => undefined);
}

export function restoreBrightness(): void {
  if (process.env['TARO_ENV'] === 'weapp') Taro.setScreenBrightness({ value: SYSTEM }).catch(() => undefined);
}
