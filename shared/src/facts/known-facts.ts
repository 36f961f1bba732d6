import { type EpochMs, fromIso } from '../time/shanghai.ts';
import type { Fact, FactSource } from './fact.ts';

const isSameSource = (a: FactSource, b: FactSource) => a.division === b.division && a.organisation === b.organisation;

/** The facts that count at `now`: recorded by then, and not corrected by their own source. */
export function knownFacts(facts: readonly Fact[], now: EpochMs): Fact[] {
  const recorded = facts.filter((fact) => fromIso(fact.recordedAt) <= now);
  const corrections = recorded.filter((fact) => fact.supersedes !== undefined);
  // Hardly anybody has one, and an evaluation is spared a pass over the facts.
  if (corrections.length === 0) return recorded;
  return recorded.filter(
    (fact) => !corrections.some((other) => other.supersedes === fact.id && isSameSource(other.source, fact.source)),
  );
}

/** Tells when the reasons of a fact were released by its own source; never (infinity) when they were not. Nobody else can release them. */
export type ReleaseLookup = (fact: Fact) => EpochMs;

export function releaseLookup(facts: readonly Fact[]): ReleaseLookup {
  const releases = facts.filter((fact) => fact.kind === 'release');
  return (fact) => {
    const own = releases.filter((release) => release.of === fact.id && isSameSource(release.source, fact.source));
    const times = own.map((release) => Math.max(fromIso(release.at), fromIso(release.recordedAt)));
    return Math.min(...times);
  };
}
