import type { RuleSet } from '../rule-set.ts';
import { cn202220m } from './cn-2022-20m.ts';

/** The rule sets that ship. Adding a region is adding a file and a line. */
export const RULE_SETS: readonly RuleSet[] = [cn202220m];

/** The rule set with this id; undefined when none ships. */
export function findRuleSet(id: string): RuleSet | undefined {
  return RULE_SETS.find((set) => set.id === id);
}
