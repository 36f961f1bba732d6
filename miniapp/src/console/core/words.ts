import { en } from '../words/en';
import { type Words, zh } from '../words/zh';
import { type Language, settings } from './settings';
import { useStore } from './store';

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const useLanguage = (): Language => useStore(settings).language;
export const useWords = (): Words => WORDS[useLanguage()];
