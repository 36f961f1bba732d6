import type { Outcome } from '@health-code/shared/visit/visit';
import type { Language } from './device.types';

/** What is recorded: a word for each outcome, and one for the cause that staff cannot see in a colour. */
export type Clip = Outcome | 'test-too-old';
export const OUTCOMES: readonly Outcome[] = ['pass', 'limited', 'stop', 'unknown'];
export const CLIPS: readonly Clip[] = [...OUTCOMES, 'test-too-old'];

/** Two short files are heard: the outcome's sound, which needs no language, then a word. */
export const soundAddress = (outcome: Outcome) => `/assets/sound/${outcome}.mp3`;
export const wordAddress = (clip: Clip, language: Language) => `/assets/speech/${language}/${clip}.mp3`;
export interface Announcement {
  readonly outcome: Outcome;
  readonly language: Language;
  /** What a speech engine says where there is one. */
  readonly words: string;
  /** What is played where there is no speech engine; without one the sound is all. */
  readonly clip: Clip | undefined;
}
