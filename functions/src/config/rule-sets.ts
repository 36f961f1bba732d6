import type { RuleSet } from '@health-code/shared/rules/rule-set';

/** One region runs under one set, so each is a chunk of its own: a cold start loads the one that it needs. */
const LOADERS: Readonly<Record<string, () => Promise<RuleSet>>> = {
  'CN-2021-8TH': async () => (await import('@health-code/shared/rules/sets/cn-2021-8th')).cn20218th,
  'CN-2022-9TH': async () => (await import('@health-code/shared/rules/sets/cn-2022-9th')).cn20229th,
  'CN-2022-20M': async () => (await import('@health-code/shared/rules/sets/cn-2022-20m')).cn202220m,
  'GUANGXI-2022': async () => (await import('@health-code/shared/rules/sets/guangxi-2022')).guangxi2022,
  'HENAN-2021': async () => (await import('@health-code/shared/rules/sets/henan-2021')).henan2021,
  'SHANGHAI-2022-09': async () => (await import('@health-code/shared/rules/sets/shanghai-2022-09')).shanghai202209,
};

export const RULE_SET_IDS: readonly string[] = Object.keys(LOADERS);

/** Loads the rule set with this id. Rejects with a RangeError that lists the known ones. */
export async function loadRuleSet(id: string): Promise<RuleSet> {
  const load = LOADERS[id];
  if (load === undefined) throw new RangeError(`RULE_SET ${id} is unknown; known are ${RULE_SET_IDS.join(', ')}`);
  return load();
}
