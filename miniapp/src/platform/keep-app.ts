/** A super-app keeps its mini-programs itself. */
export function keepApp(): void {
  return;
}
