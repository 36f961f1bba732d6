import { dayKey } from './times.shared';

export interface Day<T> {
  readonly day: string;
  /** Any instant of the day, for its heading. */
  readonly at: number;
  readonly items: readonly T[];
}

/** What happened by calendar day in Shanghai, in the order in which it comes: newest first. */
export function groupByDay<T extends { readonly at: string }>(items: readonly T[]): Day<T>[] {
  const days = new Map<string, T[]>();
  for (const item of items) {
    const day = dayKey(Date.parse(item.at));
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return Array.from(days.entries(), ([day, list]) => ({ day, at: Date.parse(list[0]?.at ?? day), items: list }));
}
