import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { findPaperCodeInForce } from '../card/paper-code-in-force.ts';
import type { Tally } from './tally.ts';
import { whatRestricts } from './what-restricts.ts';

type TallyNeeds = Needs<
  'ruleSets' | 'riskAreas' | 'settings',
  'facts' | 'accesses' | 'cityCards' | 'paperCodes' | 'visits'
>;

const ONE = { limit: 1, after: undefined };

/** What the deletion of a person would delete now, and what it would leave. */
export async function personTally(deps: TallyNeeds, personId: PersonId, now: number): Promise<Tally> {
  const { stores } = deps;
  const facts = await stores.facts.list(personId, now);
  const held = await stores.facts.listHeldIds(personId);
  const restriction = await whatRestricts(deps, facts, now);
  const cards = await stores.cityCards.listByPerson(personId, now);
  const paper = await findPaperCodeInForce(deps, personId, now);
  const visits = await stores.visits.listByPerson(personId, ONE, now);
  const counts = [
    ['people', 1],
    ['facts', facts.length - (restriction?.facts.length ?? 0) + held.length],
    ['looks', await stores.accesses.countLooks(personId)],
    ['city-cards', cards.length],
    ['paper-codes', paper === undefined ? 0 : 1],
  ] as const;
  const ends = [
    ['facts', restriction?.until],
    ['visits', visits.items.length === 0 ? undefined : keptUntil('visit', now, deps.settings)],
    ['paper-codes', paper?.expiresAt],
  ] as const;
  return {
    deleted: counts.flatMap(([kind, count]) => (count === 0 ? [] : [{ kind, count }])),
    kept: ends.flatMap(([kind, until]) => (until === undefined ? [] : [{ kind, until: toIso(until) }])),
  };
}
