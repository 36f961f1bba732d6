import type { PersonId } from '@health-code/shared/person/person-id';
import type { Restriction } from '@health-code/shared/rules/restricting';
import type { Needs } from '../../config/deps.ts';
import type { CityCardRecord } from '../../stores/city-card/city-card-store.ts';
import type { FactRecord } from '../../stores/fact/fact-store.ts';
import type { Page } from '../../stores/page.ts';
import type { PaperCodeRecord } from '../../stores/paper-code/paper-code-store.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { findPaperCodeInForce } from '../card/paper-code-in-force.ts';
import { whatRestricts } from './what-restricts.ts';

export type HoldingsNeeds = Needs<
  'ruleSets' | 'riskAreas' | 'settings',
  'facts' | 'accesses' | 'cityCards' | 'paperCodes' | 'visits'
>;

/** What is held of a person besides their profile. */
export interface Holdings {
  readonly facts: readonly FactRecord[];
  readonly waiting: readonly string[];
  readonly restriction: Restriction | undefined;
  readonly cards: readonly CityCardRecord[];
  readonly paper: PaperCodeRecord | undefined;
  /** The last ones only. */
  readonly visits: Page<VisitRecord>;
  readonly looks: number;
}

/** Reads what is held of a person, with no more than so many of the visits. */
export async function readHoldings(
  deps: HoldingsNeeds,
  personId: PersonId,
  visitsAtMost: number,
  now: number,
): Promise<Holdings> {
  const { stores } = deps;
  const facts = await stores.facts.listRecords(personId, now);
  const [waiting, restriction, cards, paper, visits, looks] = await Promise.all([
    stores.facts.listHeldIds(personId),
    whatRestricts(
      deps,
      facts.map(({ fact }) => fact),
      now,
    ),
    stores.cityCards.listByPerson(personId, now),
    findPaperCodeInForce(deps, personId, now),
    stores.visits.listByPerson(personId, { limit: visitsAtMost }, now),
    stores.accesses.countLooks(personId),
  ]);
  return { facts, waiting, restriction, cards, paper, visits, looks };
}
