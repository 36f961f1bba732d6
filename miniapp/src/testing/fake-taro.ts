import { useEffect } from 'react';
import { decodeAddress, phone } from './phone';

/** Stands in for `@tarojs/taro` in component suites: the super-app or browser around our pages, driven by `phone`. */

export function useDidShow(run: () => void): void {
  useEffect(() => {
    phone.listeners.show.add(run);
    return () => void phone.listeners.show.delete(run);
  });
}

export function useDidHide(run: () => void): void {
  useEffect(() => {
    phone.listeners.hide.add(run);
    return () => void phone.listeners.hide.delete(run);
  });
}

export function useLaunch(run: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: an app is launched once
  useEffect(run, []);
}

export function useRouter() {
  return decodeAddress(phone.address);
}

async function goTo({ url }: { url: string }): Promise<void> {
  phone.visited.push(url);
}

export default {
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync(key: string, text: string) {
    if (phone.isStorageFull) throw new Error('the storage is full');
    phone.storage.set(key, text);
  },
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  navigateTo: goTo,
  redirectTo: goTo,
  reLaunch: goTo,
  navigateBack: () => goTo({ url: 'back' }),
  getCurrentPages: () => [],
  getCurrentInstance: () => ({ router: decodeAddress(phone.address) }),
  async setNavigationBarTitle({ title }: { title: string }) {
    phone.title = title;
  },
};
