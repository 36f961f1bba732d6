import Taro from '@tarojs/taro';
import type { Language } from './device.types';
import { type Announcement, soundAddress, wordAddress } from './sound.types';

/** The clips are in the package already. */
export function prepareSounds(_language: Language): void {
  return;
}

/** Plays the outcome's sound and then says its word. A phone that plays nothing still shows it. */
export function announce({ outcome, language, clip }: Announcement): void {
  play(soundAddress(outcome), () => {
    if (clip !== undefined) play(wordAddress(clip, language), () => undefined);
  });
}

function play(address: string, then: () => void): void {
  const player = Taro.createInnerAudioContext();
  player.src = address;
  player.onEnded(() => {
    player.destroy();
    then();
  });
  player.play();
}
