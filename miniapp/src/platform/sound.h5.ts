import { type Announcement, soundAddress, wordAddress } from './sound.types';

/** Plays the outcome's sound and then says its word. A browser that plays nothing still shows it. */
export function announce(announcement: Announcement): void {
  const { outcome } = announcement;
  play(soundAddress(outcome)).then(() => say(announcement), ignore);
}

function say({ outcome, language, words }: Announcement): void {
  const voice = voiceFor(language);
  if (voice === undefined) {
    play(wordAddress(outcome, language)).catch(ignore);
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

/** Resolves when the clip has ended; rejects where the browser plays nothing before a touch. */
function play(address: string): Promise<void> {
  const player = new Audio(address);
  const ended = new Promise<void>((resolve) => player.addEventListener('ended', () => resolve()));
  return player.play().then(() => ended);
}

function ignore(): void {
  return;
}
