import { compareText } from '@health-code/shared/text/compare';
import type { TellingPage } from '../../call.ts';
import type { NewestRows } from '../../person-document/person-document.ts';

/**
 * The first rows of a list whose newest come first, page by page: no page is asked for that could not be held. Keys know the
 * time to some minutes only, so rows of two pages may be mixed; here they stand in the order of time.
 */
export async function newestRows<T extends { readonly at: string }>(
  fetch: (cursor: string | undefined) => Promise<TellingPage<T>>,
  atMost: number,
): Promise<NewestRows<T>> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetch(cursor);
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && rows.length < atMost);
  const newest = rows.slice(0, atMost).sort((a, b) => compareText(b.at, a.at));
  return { rows: newest, isMore: cursor !== undefined || rows.length > atMost };
}
