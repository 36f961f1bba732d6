import type { RuleSet } from '@health-code/shared/rules/rule-set';
import { findRuleSet, RULE_SETS } from '@health-code/shared/rules/sets/index';

export const RULE_SET_IDS: readonly string[] = RULE_SETS.map(({ id }) => id);

/** The rule set with this id. Throws a RangeError that lists the known ones. */
export function ruleSetOf(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (ruleSet === undefined) throw new RangeError(`RULE_SET ${id} is unknown; known are ${RULE_SET_IDS.join(', ')}`);
  return ruleSet;
}
