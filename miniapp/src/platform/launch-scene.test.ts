import { expect, it } from 'vitest';
import { launchScene } from './launch-scene.shared';

it.each([
  [1011, 'camera'],
  ['1011', 'camera'],
  [1047, 'camera'],
  [1012, 'album'],
  [1048, 'album'],
  [1013, 'album'],
  [1049, 'album'],
  [1001, 'link'],
  [1007, 'link'],
  [1089, 'link'],
  ['toString', 'link'],
  [undefined, 'link'],
] as const)('a launch by %s counts as %s', (number, scene) => {
  expect(launchScene(number)).toBe(scene);
});
