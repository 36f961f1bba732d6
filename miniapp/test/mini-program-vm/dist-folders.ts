import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type MiniProgram = 'weapp' | 'alipay';
export const PLATFORMS = ['weapp', 'alipay', 'h5'] as const;

/** The folder of a built platform. Throws with what to do when it was not built. */
export function distFolder(platform: (typeof PLATFORMS)[number]): string {
  const folder = join(import.meta.dirname, '../../dist', platform);
  if (!existsSync(join(folder, platform === 'h5' ? 'index.html' : 'app.json'))) {
    throw new Error(`miniapp/dist/${platform} is not built: run "npm run build -w miniapp" first`);
  }
  return folder;
}
