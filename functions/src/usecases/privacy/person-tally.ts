import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import { keptUntil, type RetentionSettings } from '../../config/retention.ts';
import { type Holdings, type HoldingsNeeds, readHoldings } from './holdings.ts';
import type { Tally } from './tally.ts';

/** What the deletion of a person would delete now, and what it would leave. */
export async function personTally(deps: HoldingsNeeds, personId: PersonId, now: number): Promise<Tally> {
  return tallyOf(await readHoldings(deps, personId, 1, now), deps.settings, now);
}

/** The same of what was read already. */
export function tallyOf(holdings: Holdings, settings: RetentionSettings, now: number): Tally {
  const { facts, waiting, restriction, cards, paper, visits, looks } = holdings;
  const counts = [
    ['people', 1],
    ['facts', facts.length - (restriction?.facts.length ?? 0) + waiting.length],
    ['looks', looks],
    ['city-cards', cards.length],
    ['paper-codes', paper === undefined ? 0 : 1],
  ] as const;
  const ends = [
    ['facts', restriction?.until],
    ['visits', visits.items.length === 0 ? undefined : keptUntil('visit', now, settings)],
    ['paper-codes', paper?.expiresAt],
  ] as const;
  return {
    deleted: counts.flatMap(([kind, count]) => (count === 0 ? [] : [{ kind, count }])),
    kept: ends.flatMap(([kind, until]) => (until === undefined ? [] : [{ kind, until: toIso(until) }])),
  };
}
