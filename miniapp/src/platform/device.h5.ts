import { type Language, languageOf, type Theme } from './device.types';

export function systemLanguage(): Language {
  return languageOf(navigator.language);
}

/** Browsers zoom by themselves. */
export function systemTextScale(): number {
  return 1;
}

/** Applies the theme outside our pages, and tells screen readers which language to speak. */
export function applyAppearance(theme: Theme, language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset['theme'] = theme;
}

export function callPhone(phoneNumber: string): void {
  window.location.href = `tel:${phoneNumber}`;
}

/**
 * A hint through the hand, for eyes that are elsewhere; iPhones have none for the web. Browsers allow it only once the
 * page was touched, which an answer that is opened again was not.
 */
export function vibrate(): void {
  const wasTouched = navigator.userActivation?.hasBeenActive ?? true;
  if (wasTouched && 'vibrate' in navigator) navigator.vibrate(40);
}
