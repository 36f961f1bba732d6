import type { DataSource } from '@health-code/shared/authority/data-source';
import type { Fact } from '@health-code/shared/facts/fact';
import { knownFacts } from '@health-code/shared/facts/known-facts';
import { needsTie, type Tie, tiesOf, tieTo } from '@health-code/shared/facts/tie';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Needs } from '../../config/deps.ts';

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
export async function hasTie(
  deps: Needs<never, 'facts' | 'visits' | 'places'>,
  { source, personId, fact, corrected, now }: Claim,
): Promise<boolean> {
  const { divisions } = source;
  if (!needsTie(divisions, fact.kind) || corrected?.kind === fact.kind) return true;
  const facts = await deps.stores.facts.list(personId, now);
  if (facts.some(({ id }) => id === fact.id)) return true;
  const known = tiesOf(knownFacts(facts, Number.POSITIVE_INFINITY));
  return tieTo(divisions, fact, known, now) || tieTo(divisions, fact, await visited(deps, personId, now), now);
}

/** Where the person checked in, verified or not; a code that was scanned from afar puts nobody anywhere. */
async function visited({ stores }: Needs<never, 'visits' | 'places'>, personId: PersonId, now: number): Promise<Tie[]> {
  const visits = (await stores.visits.listByPerson(personId, now)).filter(
    ({ locationVerdict }) => locationVerdict !== 'remote',
  );
  const places = await stores.places.getMany([...new Set(visits.map(({ place }) => place.placeId))]);
  const divisions = new Map(places.map(({ placeId, division }) => [placeId, division]));
  return visits.flatMap(({ place, at, leftAt }) => {
    const division = divisions.get(place.placeId);
    return division === undefined ? [] : [{ division, from: at, to: leftAt ?? at }];
  });
}
