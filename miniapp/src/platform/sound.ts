import Taro from '@tarojs/taro';
import { type Announcement, soundAddress, wordAddress } from './sound.types';

/** Plays the outcome's sound and then says its word. A phone that plays nothing still shows it. */
export function announce({ outcome, language }: Announcement): void {
  play(soundAddress(outcome), () => play(wordAddress(outcome, language), () => undefined));
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
