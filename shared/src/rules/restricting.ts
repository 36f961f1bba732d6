import type { Fact } from '../facts/fact.ts';
import type { RiskArea } from '../risk-area/risk-area.ts';
import type { EpochMs } from '../time/shanghai.ts';
import { strictness } from './colour.ts';
import type { Hold } from './holds.ts';
import type { RuleSet } from './rule-set.ts';
import { buildTimeline } from './timeline.ts';

/** What cannot be done without while it restricts somebody. */
export interface Restriction {
  readonly facts: readonly Fact[];
  /** When the last restriction that follows from them ends. */
  readonly until: EpochMs;
}

/**
 * The facts without which the restrictions from an instant on would be others: those that restrict, and those that shorten
 * it, such as the tests that a term asks for. Undefined where nothing restricts. Everything else can be forgotten, and the
 * person is neither better nor worse off for it.
 */
export function restrictionOf(
  facts: readonly Fact[],
  set: RuleSet,
  riskAreas: readonly RiskArea[],
  from: EpochMs,
): Restriction | undefined {
  const follows = (some: readonly Fact[]) => restrictions(some, set, riskAreas, from);
  const all = follows(facts);
  if (all.length === 0) return undefined;
  const wanted = JSON.stringify(all);
  let needed = facts;
  for (const fact of facts) {
    const others = needed.filter((each) => each !== fact);
    if (JSON.stringify(follows(others)) === wanted) needed = others;
  }
  return { facts: needed, until: Math.max(...all.map((hold) => hold.hardEnd)) };
}

const GREEN = strictness('green');

function restrictions(
  facts: readonly Fact[],
  set: RuleSet,
  riskAreas: readonly RiskArea[],
  from: EpochMs,
): readonly Hold[] {
  return buildTimeline(facts, set, riskAreas).holds.filter(({ to, colour }) => to > from && strictness(colour) > GREEN);
}
