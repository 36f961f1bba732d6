import type { RuleSet } from '../rule-set.ts';
import { cn20218th } from './cn-2021-8th.ts';
import { cn20229th } from './cn-2022-9th.ts';
import { cn202220m } from './cn-2022-20m.ts';
import { guangxi2022 } from './guangxi-2022.ts';
import { henan2021 } from './henan-2021.ts';
import { shanghai202209 } from './shanghai-2022-09.ts';

/** The rule sets that ship. Adding a region is adding a file and a line. */
export const RULE_SETS: readonly RuleSet[] = [cn202220m, cn20229th, cn20218th, shanghai202209, henan2021, guangxi2022];

/** The rule set with this id; undefined when none ships. */
export function findRuleSet(id: string): RuleSet | undefined {
  return RULE_SETS.find((set) => set.id === id);
}
