import { act } from '@testing-library/react';

/** The device and the app around a page, as component suites see and change them. */
export const phone = {
  storage: new Map<string, string>(),
  isStorageFull: false,
  /** The address of the page in front, such as `/pages/check-in/index?code=…`. */
  address: '/pages/index/index',
  title: '',
  /** Where the phone is; undefined where it will not say. */
  location: undefined as { latitude: number; longitude: number; accuracy: number } | undefined,
  /** Where our pages went, in order; `back` is a step back. */
  visited: [] as string[],
  listeners: { show: new Set<() => void>(), hide: new Set<() => void>() },
};

export function decodeAddress(address: string): { path: string; params: Record<string, string> } {
  const [path = '', query = ''] = address.split('?');
  return { path, params: Object.fromEntries(new URLSearchParams(query)) };
}

export function resetPhone(): void {
  phone.storage.clear();
  phone.isStorageFull = false;
  phone.address = '/pages/index/index';
  phone.title = '';
  phone.location = undefined;
  phone.visited = [];
}

/** What lies in the storage under one of our keys. */
export function stored(key: string): unknown {
  const text = phone.storage.get(`health-code.${key}`);
  return text === undefined ? undefined : JSON.parse(text);
}

/** The page goes to the background, and comes back. */
export async function leaveAndComeBack(): Promise<void> {
  await act(async () => {
    for (const run of Array.from(phone.listeners.hide)) run();
    for (const run of Array.from(phone.listeners.show)) run();
  });
}
