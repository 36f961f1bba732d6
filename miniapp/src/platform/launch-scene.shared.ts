import type { EntryScene } from '@health-code/shared/visit/visit';

/**
 * How a super-app was led to us, by the number that it gives for it: a QR code or a mini-program code in the live camera, in
 * a picture that was pressed for long, or in one chosen from the album. WeChat's list; Alipay numbers its scanner alike.
 */
const SCENES: ReadonlyMap<string, EntryScene> = new Map([
  ['1011', 'camera'],
  ['1047', 'camera'],
  ['1012', 'album'],
  ['1048', 'album'],
  ['1013', 'album'],
  ['1049', 'album'],
]);

/** Everything else (a chat, a search, another mini-program) may have been forwarded. */
export function launchScene(scene: unknown): EntryScene {
  return SCENES.get(String(scene)) ?? 'link';
}
