import { type EpochMs, fromIso } from '../time/shanghai.ts';
import type { Fact, FactSource } from './fact.ts';

const isSameSource = (a: FactSource, b: FactSource) => a.division === b.division && a.organisation === b.organisation;

/** The facts that count at `now`: recorded by then, and not corrected by their own source. */
export function knownFacts(facts: readonly Fact[], now: EpochMs): Fact[] {
  const recorded = facts.filter((fact) => fromIso(fact.recordedAt) <= now);
  const corrected = new Set(
    recorded.filter((fact) =>
      recorded.some((other) => other.supersedes === fact.id && isSameSource(other.source, fact.source)),
    ),
  );
  return recorded.filter((fact) => !corrected.has(fact));
}

/** When the reasons of a fact were released by its own source; undefined when they were not. Nobody else can release them. */
export function releasedAt(fact: Fact, facts: readonly Fact[]): EpochMs | undefined {
  const times = facts.flatMap((other) =>
    other.kind === 'release' && other.of === fact.id && isSameSource(other.source, fact.source)
      ? [Math.max(fromIso(other.at), fromIso(other.recordedAt))]
      : [],
  );
  return times.length === 0 ? undefined : Math.min(...times);
}
