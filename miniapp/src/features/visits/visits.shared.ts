import type { Visit } from '@health-code/shared/visit/visit';
import { dayKey } from '../../i18n/times.shared';

export interface VisitDay {
  readonly day: string;
  /** Any instant of the day, to put it into words. */
  readonly at: number;
  readonly visits: readonly Visit[];
}

/** Visits by calendar day in Shanghai, in the order in which they come: newest first. */
export function groupByDay(visits: readonly Visit[]): VisitDay[] {
  const days = new Map<string, Visit[]>();
  for (const visit of visits) {
    const day = dayKey(Date.parse(visit.at));
    days.set(day, [...(days.get(day) ?? []), visit]);
  }
  return Array.from(days.entries(), ([day, list]) => ({ day, at: Date.parse(list[0]?.at ?? day), visits: list }));
}
