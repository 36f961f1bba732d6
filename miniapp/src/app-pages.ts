/** All pages of a mini-program are in its package. */
export function fetchPagesAhead(): void {
  return;
}
