/** The address of a page of this web app, to be sent to somebody. What follows the `#` reaches no server and no log. */
export function webAddress(page: string): string {
  return `${window.location.origin}/#${page}`;
}
