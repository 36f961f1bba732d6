import type { RuleSet } from '@health-code/shared/rules/rule-set';
import { findRuleSet, RULE_SETS } from '@health-code/shared/rules/sets/index';

/** The rule set with this id. Throws a RangeError that lists the known ones. */
export function getRuleSet(id: string): RuleSet {
  const found = findRuleSet(id);
  if (found === undefined) {
    throw new RangeError(`RULE_SET ${id} is unknown; known are ${RULE_SETS.map((set) => set.id).join(', ')}`);
  }
  return found;
}
