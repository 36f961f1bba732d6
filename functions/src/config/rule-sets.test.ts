import { RULE_SETS } from '@health-code/shared/rules/sets/index';
import { describe, expect, it } from 'vitest';
import { loadRuleSet, RULE_SET_IDS } from './rule-sets.ts';

describe('the rule sets of a deployment', () => {
  it('are exactly those that ship, each under its own id', async () => {
    expect([...RULE_SET_IDS].sort()).toEqual(RULE_SETS.map((set) => set.id).sort());
    for (const id of RULE_SET_IDS) expect((await loadRuleSet(id)).id).toBe(id);
  });

  it('are listed to whoever names another', async () => {
    await expect(loadRuleSet('X')).rejects.toThrow(/^RULE_SET X is unknown; known are CN-2021-8TH, /);
  });
});
