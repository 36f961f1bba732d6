import { useState } from 'react';
import type { Failure } from '../failure/failure.shared';
import { useLoad } from './use-load';
import { type Task, useTask } from './use-task';

interface Paged {
  readonly next: string | null;
}

export interface Pages<P> {
  /** Those that were loaded, the first one first; undefined until there is one. */
  readonly pages: readonly P[] | undefined;
  readonly failure: Failure | undefined;
  readonly hasMore: boolean;
  /** Loads the next page. */
  readonly more: Task<[], void>;
  /** Begins again with the first page. */
  reload(): void;
}

/** Loads the first page of a list when the key appears or changes, and each further one when asked. */
export function usePages<P extends Paged>(
  key: string | undefined,
  fetch: (query: { readonly cursor?: string }) => Promise<P>,
): Pages<P> {
  const first = useLoad(key, () => fetch({}));
  const [later, setLater] = useState<{ readonly behind: P | undefined; readonly pages: readonly P[] }>({
    behind: undefined,
    pages: [],
  });
  const rest = later.behind === first.data ? later.pages : [];
  const pages = first.data === undefined ? undefined : [first.data, ...rest];
  const next = pages?.[pages.length - 1]?.next ?? null;
  const more = useTask(async () => {
    if (next === null) return;
    const page = await fetch({ cursor: next });
    setLater({ behind: first.data, pages: [...rest, page] });
  });
  return { pages, failure: first.failure, hasMore: next !== null, more, reload: first.reload };
}
