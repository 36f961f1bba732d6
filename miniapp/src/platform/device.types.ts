export type Language = 'zh' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** Chinese unless the system speaks something else: the app is made for China's doors. */
export function languageOf(tag: string | undefined): Language {
  return tag === undefined || tag === '' || /^zh/i.test(tag) ? 'zh' : 'en';
}
