/** A key, as whoever listens judges it. */
export interface KeyTold {
  readonly key: string;
  readonly code: string;
  readonly isShifted: boolean;
  readonly at: number;
  readonly isInField: boolean;
}

export interface KeyListener {
  /** `scanner` and `ours` keep the key from the page; `ours` also takes back what was typed into the field since `first`. */
  onKey(key: KeyTold): 'first' | 'page' | 'scanner' | 'ours';
  /** Called when no key came for so many milliseconds. */
  readonly pauseMs: number;
  onPause(): void;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Hears every key that is pressed, in fields as well: hardware scanners type what they read, wherever the focus is. It comes
 * before the page does, or the Enter would press whichever button has the focus.
 */
export function watchKeys(listener: KeyListener): () => void {
  let before: { field: Field; value: string } | undefined;
  let timer: number | undefined;
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = fieldOf(event.target);
    const { key, code, shiftKey: isShifted, timeStamp: at } = event;
    const owner = listener.onKey({ key, code, isShifted, at, isInField: field !== undefined });
    window.clearTimeout(timer);
    timer = window.setTimeout(() => listener.onPause(), listener.pauseMs);
    if (owner === 'first') before = field && { field, value: field.value };
    if (owner === 'first' || owner === 'page') return;
    event.preventDefault();
    event.stopPropagation();
    if (owner === 'ours' && before !== undefined) giveBack(before);
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('keydown', listen, { capture: true });
  };
}

function fieldOf(target: EventTarget | null): Field | undefined {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined;
}

/** Leaves the field as it was, and with it the input method, which may still be composing; the rest is typed at the page. */
function giveBack({ field, value }: { field: Field; value: string }): void {
  field.blur();
  restore(field, value);
  // What was being composed arrives in the field after it has lost the focus.
  window.setTimeout(() => restore(field, value));
}

function restore(field: Field, value: string): void {
  if (field.value === value) return;
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  // React hears of a value only where it was set behind its back.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
