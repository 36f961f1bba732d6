import { isWithin } from '../../division/division.ts';
import { type EpochMs, fromIso } from '../../time/shanghai.ts';
import type { RuleSet } from '../rule-set.ts';

/** The jurisdiction of the national sets: they decide where no region has a set of its own in force. */
export const NATIONAL = 'CN';

/**
 * The set that decides in a region at an instant: of those in force, the one of the smallest jurisdiction that covers the
 * region, and of several of one jurisdiction the one that came last. Undefined when none is in force, not even a national one.
 * `effectiveFrom` counts, `effectiveTo` does not.
 */
export function ruleSetAt(sets: readonly RuleSet[], region: string, at: EpochMs): RuleSet | undefined {
  const inForce = sets.filter((set) => covers(set.jurisdiction, region) && isInForce(set, at));
  return inForce.reduce<RuleSet | undefined>(
    (best, set) => (best === undefined || precedes(set, best) ? set : best),
    undefined,
  );
}

const covers = (jurisdiction: string, region: string): boolean =>
  jurisdiction === NATIONAL || isWithin(region, jurisdiction);

function isInForce({ effectiveFrom, effectiveTo }: RuleSet, at: EpochMs): boolean {
  return fromIso(effectiveFrom) <= at && (effectiveTo === null || at < fromIso(effectiveTo));
}

function precedes(a: RuleSet, b: RuleSet): boolean {
  const [sizeA, sizeB] = [digitsOf(a.jurisdiction), digitsOf(b.jurisdiction)];
  return sizeA === sizeB ? fromIso(a.effectiveFrom) > fromIso(b.effectiveFrom) : sizeA > sizeB;
}

const digitsOf = (jurisdiction: string): number => (jurisdiction === NATIONAL ? 0 : jurisdiction.length);
