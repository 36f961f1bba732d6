/** Returns whether the key belongs to a scanner's burst; the page then ignores it. */
export type OnKey = (key: string, at: number) => boolean;

const FIELDS = 'input, textarea, select';

/**
 * Hears every key that is pressed outside a field: hardware scanners type what they read and end with Enter. It comes
 * before the page does, or the Enter would press whichever button has the focus.
 */
export function watchKeys(onKey: OnKey): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.matches(FIELDS)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!onKey(event.key, event.timeStamp)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}
