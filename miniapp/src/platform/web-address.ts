/** The address of a page of the web app, to be sent to somebody. What follows the `#` reaches no server and no log. */
export function webAddress(page: string): string {
  return `${API_ORIGIN}/#${page}`;
}
