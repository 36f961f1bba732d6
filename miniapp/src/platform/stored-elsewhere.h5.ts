import { STORAGE_PREFIX } from './storage';

/**
 * Calls back whenever another tab has stored or removed something under a key; returns a function that stops it. What the
 * other tab did may be past by the time a sleeping tab hears of it: read what is stored now.
 */
export function onStoredElsewhere(key: string, run: () => void): () => void {
  const listen = (event: StorageEvent) => {
    // Without a key everything was cleared.
    if (event.key === null || event.key === STORAGE_PREFIX + key) run();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}
