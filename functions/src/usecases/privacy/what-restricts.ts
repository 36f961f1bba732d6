import type { Fact } from '@health-code/shared/facts/fact';
import { knownFacts } from '@health-code/shared/facts/known-facts';
import { divisionsOf } from '@health-code/shared/facts/presence';
import { type Restriction, restrictionOf } from '@health-code/shared/rules/restricting';
import type { Needs } from '../../config/deps.ts';

/** What of somebody's facts cannot be deleted yet; undefined where nothing restricts them. */
export async function whatRestricts(
  deps: Needs<'ruleSets' | 'riskAreas'>,
  facts: readonly Fact[],
  now: number,
): Promise<Restriction | undefined> {
  const known = knownFacts(facts, Number.POSITIVE_INFINITY);
  const register = await deps.riskAreas.current(now);
  const restriction = restrictionOf(known, deps.ruleSets.at(now), register.areasOver(divisionsOf(known)), now);
  return restriction && { ...restriction, facts: withCorrected(facts, restriction.facts) };
}

/** Whatever a fact corrects or releases stays beside it: without it the correction would say nothing. */
function withCorrected(all: readonly Fact[], kept: readonly Fact[]): readonly Fact[] {
  const ids = new Set(kept.flatMap((fact) => [fact.id, ...(fact.supersedes === undefined ? [] : [fact.supersedes])]));
  return all.filter(({ id }) => ids.has(id));
}
