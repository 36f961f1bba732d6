import Taro from '@tarojs/taro';
import { type Language, languageOf, type Theme } from './device.types';

/** What WeChat tells of itself; Alipay has only the older call. */
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

/** Gives what lies outside our pages the chosen look. With `auto` the super-app follows theme.json by itself. */
export function applyAppearance(theme: Theme, _language: Language): void {
  if (theme === 'auto') return;
  Taro.setNavigationBarColor({ ...BARS[theme] }).catch(() => undefined);
}

export function callPhone(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

/** A hint through the hand, for eyes that are elsewhere. */
export function vibrate(): void {
  Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
}
