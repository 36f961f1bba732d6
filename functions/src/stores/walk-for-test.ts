import { expect } from 'vitest';
import type { Page, PageQuery } from './page.ts';

/** Walks a list page by page while something is added to it, and gives what it brought: no page too long, nothing twice. */
export async function walkForTest<T>(
  list: (page: PageQuery) => Promise<Page<T>>,
  limit: number,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page: Page<T> = await list({ limit, after });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    after = page.next;
    await meanwhile();
  } while (after !== undefined);
  const keys = found.map((item) => JSON.stringify(item));
  expect(new Set(keys).size, 'items that came twice').toBe(keys.length);
  return found;
}
