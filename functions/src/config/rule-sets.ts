import type { RuleSet } from '@health-code/shared/rules/rule-set';
import { cnDeclared2022 } from '@health-code/shared/rules/sets/cn-declared-2022';

const RULE_SETS: readonly RuleSet[] = [cnDeclared2022];

/** The rule set with this id. Throws a RangeError that lists the known ones. */
export function getRuleSet(id: string): RuleSet {
  const found = RULE_SETS.find((set) => set.id === id);
  if (found === undefined) {
    throw new RangeError(`RULE_SET ${id} is unknown; known are ${RULE_SETS.map((set) => set.id).join(', ')}`);
  }
  return found;
}
