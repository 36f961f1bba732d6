import type { Outcome } from '@health-code/shared/visit/visit';
import type { Language } from './device.types';

/** Two short files per outcome: a sound that needs no language, then the word. */
export const soundAddress = (outcome: Outcome) => `/assets/sound/${outcome}.mp3`;
export const wordAddress = (outcome: Outcome, language: Language) => `/assets/speech/${language}/${outcome}.mp3`;
export interface Announcement {
  readonly outcome: Outcome;
  readonly language: Language;
  /** What a speech engine says where there is one. */
  readonly words: string;
  /** The recorded word of the outcome would say something else: without a speech engine the sound is all. */
  readonly ownWords?: boolean;
}
