import Taro from '@tarojs/taro';

const SYSTEMS: Readonly<Record<string, string>> = {
  ios: 'iPhone',
  android: 'Android',
  ohos: 'HarmonyOS',
  windows: 'Windows',
  mac: 'Mac',
};
const SUPER_APP = process.env['TARO_ENV'] === 'alipay' ? '支付宝' : '微信';

/** The device in words such as "iPhone · 微信", for its owner to know it again; nothing that tells it from others of its kind. */
export function deviceName(): string {
  return [systemName(), SUPER_APP].filter(Boolean).join(' · ');
}

function systemName(): string | undefined {
  try {
    return SYSTEMS[String(Taro.getSystemInfoSync().platform).toLowerCase()];
  } catch {
    return undefined;
  }
}
