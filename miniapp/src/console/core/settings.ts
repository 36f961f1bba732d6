import { createStore } from './store';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'health-code-console-settings';

/** Of this computer, not of a person: they hold nothing that has to be kept from the next one. */
export const settings = createStore<Settings>(read());

export function changeSettings(changes: Partial<Settings>): void {
  settings.set({ ...settings.get(), ...changes });
  localStorage.setItem(KEY, JSON.stringify(settings.get()));
}

function read(): Settings {
  const text = localStorage.getItem(KEY);
  const language = navigator.language.startsWith('zh') ? 'zh' : 'en';
  return { language, theme: 'auto', ...(text === null ? {} : (JSON.parse(text) as Partial<Settings>)) };
}
