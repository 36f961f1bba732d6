import Taro from '@tarojs/taro';
import { type Language, languageOf, type Theme } from './device.types';

/** WeChat's own app information; Alipay has only the older call. */
interface AppBase {
  language?: string;
  fontSizeScaleFactor?: number;
}

function appBase(): AppBase {
  try {
    const base: unknown = Taro.canIUse('getAppBaseInfo') ? Taro.getAppBaseInfo() : Taro.getSystemInfoSync();
    return base as AppBase;
  } catch {
    return {};
  }
}

export function systemLanguage(): Language {
  return languageOf(appBase().language);
}

/** How much larger than usual the person has set text in the super-app. */
export function systemTextScale(): number {
  const scale = appBase().fontSizeScaleFactor;
  return typeof scale === 'number' && scale >= 1 ? scale : 1;
}

const BARS = {
  light: { frontColor: '#000000', backgroundColor: '#f3f5f4' },
  dark: { frontColor: '#ffffff', backgroundColor: '#0f1513' },
};

/** Applies the theme outside our pages. With `auto` the super-app follows theme.json by itself. */
export function applyAppearance(theme: Theme, _language: Language): void {
  if (theme === 'auto') return;
  Taro.setNavigationBarColor({ ...BARS[theme] }).catch(() => undefined);
}

export function callPhone(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

/** Haptic feedback for somebody who is not looking at the screen. */
export function vibrate(): void {
  Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
}
