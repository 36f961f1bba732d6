import { useState } from 'react';
import { type Act, useAct } from './use-act';
import { type Loaded, useLoad } from './use-load';

interface OnePage<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

export interface Paged<T> {
  readonly first: Loaded<OnePage<T>>;
  /** All that was read so far. */
  readonly rows: readonly T[];
  readonly hasMore: boolean;
  readonly more: Act<[]>;
}

/** A list that comes in pages: the first at once, each further one when somebody asks for it. */
export function usePages<T>(key: string, read: (cursor: string | undefined) => Promise<OnePage<T>>): Paged<T> {
  const first = useLoad(key, () => read(undefined));
  const [later, setLater] = useState<{ of: unknown; rows: readonly T[]; next: string | null }>();
  const page = first.state === 'ready' ? first.value : undefined;
  // What followed a page that was read anew does not follow the new one.
  const added = later !== undefined && later.of === page ? later : undefined;
  const next = added === undefined ? (page?.next ?? null) : added.next;
  const rows = [...(page?.rows ?? []), ...(added?.rows ?? [])];
  const more = useAct(async () => {
    if (next === null) return;
    const answer = await read(next);
    setLater({ of: page, rows: [...(added?.rows ?? []), ...answer.rows], next: answer.next });
  });
  return { first, rows, hasMore: next !== null, more };
}
