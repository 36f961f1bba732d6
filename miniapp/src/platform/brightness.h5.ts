/** Browsers cannot change the screen. */
export function brighten(): void {
  return;
}

export function restoreBrightness(): void {
  return;
}
