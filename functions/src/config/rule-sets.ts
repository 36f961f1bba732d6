import type { RuleSet } from '@health-code/shared/rules/rule-set';
import { NATIONAL, ruleSetAt } from '@health-code/shared/rules/sets/choose';
import { findRuleSet, RULE_SETS } from '@health-code/shared/rules/sets/index';

export const RULE_SET_IDS: readonly string[] = RULE_SETS.map(({ id }) => id);

/** Which rules decide. A set comes into force at its instant, without a release and without anybody's doing. */
export interface RuleSets {
  /** The set in force at an instant, in milliseconds since 1970. Throws when none is. */
  at(now: number): RuleSet;
}

/** The sets that ship, for a region; with an override, that one set for ever. Throws a RangeError for an override that does not ship. */
export function createRuleSets({ region = NATIONAL, override }: RuleSetChoice): RuleSets {
  if (override !== undefined) return onlyRuleSet(ruleSetOf(override));
  return {
    at: (now) => {
      const found = ruleSetAt(RULE_SETS, region, now);
      if (found === undefined) throw new Error(`no rule set is in force for ${region}`);
      return found;
    },
  };
}

export interface RuleSetChoice {
  /** A division code; the national sets decide without one. */
  readonly region?: string | undefined;
  readonly override?: string | undefined;
}

/** One set at every instant. */
export function onlyRuleSet(set: RuleSet): RuleSets {
  return { at: () => set };
}

function ruleSetOf(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (ruleSet === undefined) throw new RangeError(`unknown RULE_SET ${id}; known sets: ${RULE_SET_IDS.join(', ')}`);
  return ruleSet;
}
