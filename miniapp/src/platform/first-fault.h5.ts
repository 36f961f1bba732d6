/** Our own class of a field that is marked as wrong. */
const WRONG = '.hc-field--wrong';

/** Brings the first wrong field into sight and puts the keyboard into it, so that a screen reader reads what is wrong. */
export function showFirstFault(): void {
  requestAnimationFrame(() => {
    const seen = Array.from(document.querySelectorAll<HTMLElement>(WRONG)).find((field) => field.checkVisibility());
    seen?.scrollIntoView({ block: 'center' });
    seen?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  });
}
