/** What ends a page. */
interface Paged {
  readonly next: string | null;
}

/**
 * Every page of a list, the first one first: `fetch` is asked for the page at a cursor, and `onPage` is told of each that
 * came. Throws like `fetch`.
 */
export async function walkPages<P extends Paged>(
  fetch: (query: { readonly cursor?: string }) => Promise<P>,
  onPage: (pages: readonly P[]) => void = () => undefined,
): Promise<P[]> {
  const pages: P[] = [];
  let query: { readonly cursor?: string } = {};
  for (;;) {
    const page = await fetch(query);
    pages.push(page);
    onPage([...pages]);
    if (page.next === null) return pages;
    query = { cursor: page.next };
  }
}
