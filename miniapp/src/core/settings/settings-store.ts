import { applyAppearance, systemLanguage } from '../../platform/device';
import type { Language, Theme } from '../../platform/device.types';
import { readStored, writeStored } from '../../platform/storage';
import { onStoredElsewhere } from '../../platform/stored-elsewhere';
import { createStore, useStore } from '../store/store';

export interface Settings {
  readonly language: Language;
  readonly largeText: boolean;
  readonly theme: Theme;
}
const KEY = 'settings';

function initialSettings(): Settings {
  const stored = readStored<Partial<Settings>>(KEY) ?? {};
  return { language: systemLanguage(), largeText: false, theme: 'auto', ...stored };
}

const store = createStore<Settings>(initialSettings());
onStoredElsewhere(KEY, () => {
  store.set(initialSettings());
  applyStoredAppearance();
});

export const useSettings = (): Settings => useStore(store);

export function changeSettings(change: Partial<Settings>): void {
  const next = { ...store.get(), ...change };
  writeStored(KEY, next);
  store.set(next);
  applyAppearance(next.theme, next.language);
}

/** Called once as the app starts. */
export function applyStoredAppearance(): void {
  const { theme, language } = store.get();
  applyAppearance(theme, language);
}
