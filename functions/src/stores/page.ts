/** Which part of a list is asked for. */
export interface PageQuery {
  /** No more than so many are read. */
  readonly limit: number;
  /** What ended the page before; undefined for the first. */
  readonly after?: string | undefined;
}

/** A part of a list, in the order of its keys. */
export interface Page<T> {
  readonly items: T[];
  /** What the next page comes after; undefined where there is none. */
  readonly next: string | undefined;
}

/** Everything on all pages of a list, of which so many things are asked for at once. */
export async function everyPage<T>(fetch: (page: PageQuery) => Promise<Page<T>>, limit: number): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const page = await fetch({ limit, after });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
}

/** The same page with other things in it. */
export function mapPage<T, U>({ items, next }: Page<T>, change: (items: T[]) => U[]): Page<U> {
  return { items: change(items), next };
}

/** A page of what is in memory, by the order of its keys. */
export function pageOf<T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  { limit, after }: PageQuery,
  order: 'forwards' | 'backwards' = 'forwards',
): Page<T> {
  const sign = order === 'forwards' ? 1 : -1;
  const compare = (a: string, b: string) => sign * (a < b ? -1 : Number(a > b));
  const rest = all
    .filter((item) => after === undefined || compare(keyOf(item), after) > 0)
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
  const items = rest.slice(0, limit);
  return { items, next: rest.length > limit ? keyOf(items.at(-1) as T) : undefined };
}
