/** Brings a part of the page into sight and reads on from there: keyboard and screen reader follow the eye. */
export function showPart(className: string): void {
  requestAnimationFrame(() => {
    const part = document.querySelector<HTMLElement>(`.${className}`);
    if (part === null) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: 'start' });
  });
}
