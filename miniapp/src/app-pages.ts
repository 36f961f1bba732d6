/** All pages of a mini-program that somebody needs at a door are in its main package. */
export function fetchPagesAhead(): void {
  return;
}
