import { ENTRY_OUTCOMES } from '@health-code/shared/entry/outcome';
import type { Language } from './device.types';
import { type Announcement, CLIPS, soundAddress, wordAddress } from './sound.types';

/** Clips stay loaded, so that they play at once, and without the network. */
const clips = new Map<string, HTMLAudioElement>();
/** A new answer interrupts the last one: two at once cannot be understood. */
let turn = 0;
let playing: HTMLAudioElement | undefined;

/** Fetches all clips before they are needed. */
export function prepareSounds(language: Language): void {
  for (const outcome of ENTRY_OUTCOMES) clipAt(soundAddress(outcome));
  for (const clip of CLIPS) clipAt(wordAddress(clip, language));
}

/** Plays the outcome's sound and then says its word. A browser that plays nothing still shows it. */
export function announce(announcement: Announcement): void {
  turn += 1;
  const mine = turn;
  play(soundAddress(announcement.outcome)).then(() => {
    if (mine === turn) say(announcement);
  }, ignore);
}

function say({ language, words, clip }: Announcement): void {
  const voice = voiceFor(language);
  if (voice === undefined) {
    if (clip !== undefined) play(wordAddress(clip, language)).catch(ignore);
    return;
  }
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  window.speechSynthesis.cancel();
  window.speechSynthesis.speak(utterance);
}

function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const voices = 'speechSynthesis' in window ? window.speechSynthesis.getVoices() : [];
  return voices.find((voice) => voice.lang.toLowerCase().startsWith(language));
}

function clipAt(address: string): HTMLAudioElement {
  const clip = clips.get(address) ?? new Audio(address);
  clip.preload = 'auto';
  clips.set(address, clip);
  return clip;
}

/** Resolves when the clip has ended; rejects where the browser plays nothing before a touch. */
function play(address: string): Promise<void> {
  const clip = clipAt(address);
  playing?.pause();
  playing = clip;
  clip.currentTime = 0;
  const ended = new Promise<void>((resolve) => clip.addEventListener('ended', () => resolve(), { once: true }));
  return clip.play().then(() => ended);
}

function ignore(): void {
  return;
}
