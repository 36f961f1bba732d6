import Taro from '@tarojs/taro';

/** What stands before each of our keys where others may store, too. */
export const STORAGE_PREFIX = 'health-code.';

/** Reads what was stored; undefined when there is nothing, or when the storage is closed to us (private windows). */
export function readStored<T>(key: string): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(STORAGE_PREFIX + key);
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores a value as JSON, and answers whether it is stored. A full or closed storage loses the value and nothing else: the
 * app works on without it.
 */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(STORAGE_PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(STORAGE_PREFIX + key);
  } catch {
    return;
  }
}
