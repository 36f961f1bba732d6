import { mapPage, type Page } from '../page.ts';
import type { VisitRecord } from './visit-store.ts';

/** A page without what has expired, newest first; ids know the time to ten minutes only. */
export function keptVisits(page: Page<VisitRecord>, now: number): Page<VisitRecord> {
  return mapPage(page, (visits) => visits.filter(({ expiresAt }) => expiresAt > now).sort(newestFirst));
}

/** At one instant, what was recorded last. */
function newestFirst(a: VisitRecord, b: VisitRecord): number {
  return b.at - a.at || (b.ordinal ?? 0) - (a.ordinal ?? 0);
}
