import { ENTRY_OUTCOMES, type EntryOutcome } from '@health-code/shared/entry/outcome';
import type { Language } from './device.types';

/** What is recorded: a word for each outcome, and one for the cause that staff cannot see in a colour. */
export type Clip = EntryOutcome | 'test-too-old';
export const CLIPS: readonly Clip[] = [...ENTRY_OUTCOMES, 'test-too-old'];

/** Two short files are heard: the outcome's sound, which needs no language, then a word. */
export const soundAddress = (outcome: EntryOutcome) => `/assets/sound/${outcome}.mp3`;
export const wordAddress = (clip: Clip, language: Language) => `/assets/speech/${language}/${clip}.mp3`;
export interface Announcement {
  readonly outcome: EntryOutcome;
  readonly language: Language;
  /** What a speech engine says where there is one. */
  readonly words: string;
  /** What is played where there is no speech engine; without one the sound is all. */
  readonly clip: Clip | undefined;
}
