import type { Platform } from '@health-code/shared/account/login';
import { PlatformRefusal } from './platform-code.types';

/** A browser knows nobody. */
export const PLATFORM: Platform | undefined = undefined;

export function takePlatformCode(): Promise<string> {
  return Promise.reject(new PlatformRefusal());
}
