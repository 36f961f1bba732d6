import type { Bilingual } from '@health-code/shared/text/bilingual';
import { en } from '../../i18n/en';
import { type Words, zh } from '../../i18n/zh';
import { useSettings } from './settings-store';

const DICTIONARIES = { zh, en };

/** The words of the app in the chosen language. */
export function useWords(): Words {
  return DICTIONARIES[useSettings().language];
}

/** Picks from the words that the server sends in both languages. */
export function useBilingual(): (text: Bilingual) => string {
  const { language } = useSettings();
  return (text) => text[language];
}
