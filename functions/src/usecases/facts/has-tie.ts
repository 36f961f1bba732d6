import type { DataSource } from '@health-code/shared/authority/data-source';
import type { Fact } from '@health-code/shared/facts/fact';
import { knownFacts } from '@health-code/shared/facts/known-facts';
import { needsTie, type Tie, tiesOf, tieTo } from '@health-code/shared/facts/tie';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { PlaceId } from '@health-code/shared/place/place';
import type { Needs } from '../../config/deps.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';

/** What needs the tie: a fact of a source about a person. */
export interface Claim {
  readonly source: DataSource;
  readonly personId: PersonId;
  readonly fact: Fact;
  /** What it corrects, where that is in force. */
  readonly corrected: Fact | undefined;
  readonly now: number;
}

/**
 * Whether a source may say this of the person: nobody is restricted by a place where they neither live nor were. A fact that
 * stands already, or that corrects one of its own kind in force, was judged before. Visits are read only where no fact is a tie.
 */
export async function hasTie(deps: Needs<never, 'facts' | 'visits' | 'places'>, claim: Claim): Promise<boolean> {
  const { source, personId, fact, corrected, now } = claim;
  const { divisions } = source;
  if (!needsTie(divisions, fact.kind) || corrected?.kind === fact.kind) return true;
  const facts = await deps.stores.facts.list(personId, now);
  if (facts.some(({ id }) => id === fact.id)) return true;
  const known = tiesOf(knownFacts(facts, Number.POSITIVE_INFINITY));
  return tieTo(divisions, fact, known, now) || (await hasVisitTie(deps, claim));
}

const VISITS_AT_A_TIME = 100;

/** Whether a check-in is a tie, verified or not; a code that was scanned from afar puts nobody anywhere. */
async function hasVisitTie(deps: Needs<never, 'visits' | 'places'>, claim: Claim): Promise<boolean> {
  const { source, personId, fact, now } = claim;
  let after: string | undefined;
  do {
    const { items, next } = await deps.stores.visits.listByPerson(personId, { limit: VISITS_AT_A_TIME, after }, now);
    if (tieTo(source.divisions, fact, await visited(deps, items), now)) return true;
    after = next;
  } while (after !== undefined);
  return false;
}

async function visited({ stores }: Needs<never, 'places'>, all: readonly VisitRecord[]): Promise<Tie[]> {
  const visits = all.filter(({ locationVerdict }) => locationVerdict !== 'remote');
  const places = await stores.places.getMany([...new Set(visits.map(({ place }) => place.placeId as PlaceId))]);
  const divisions = new Map<string, string>(places.map(({ placeId, division }) => [placeId, division]));
  return visits.flatMap(({ place, at, leftAt }) => {
    const division = divisions.get(place.placeId);
    return division === undefined ? [] : [{ division, from: at, to: leftAt ?? at }];
  });
}
