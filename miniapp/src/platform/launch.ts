import type { EntryScene } from '@health-code/shared/visit/visit';
import Taro from '@tarojs/taro';
import { decodeOnce } from './decode.shared';
import { launchScene } from './launch-scene.shared';

/** How a super-app opened the app or brought it to the foreground. */
interface EnterOptions {
  readonly scene?: unknown;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** The link with which the super-app opened us last, and how it came by it; undefined when there was none. */
export function superAppLaunch(): { text: string; scene: EntryScene } | undefined {
  const { scene, query } = enterOptions();
  const text = query?.['q'] ?? query?.['qrCode'];
  return typeof text === 'string' ? { text: decodeOnce(text), scene: launchScene(scene) } : undefined;
}

function enterOptions(): EnterOptions {
  try {
    const call = Taro.canIUse('getEnterOptionsSync') ? Taro.getEnterOptionsSync : Taro.getLaunchOptionsSync;
    // What the launch was is of use only where the newer call is missing: it outlives the return from a chat.
    return call() as EnterOptions;
  } catch {
    return {};
  }
}
