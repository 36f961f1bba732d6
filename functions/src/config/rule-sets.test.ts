import { describe, expect, it } from 'vitest';
import { createRuleSets } from './rule-sets.ts';

const CHANGE = Date.parse('2022-11-10T16:00:00.000Z');

describe('the rule sets of a deployment', () => {
  it('follow the region and the instant', () => {
    const { at } = createRuleSets({ region: '31' });
    expect([at(CHANGE - 1).id, at(CHANGE).id]).toEqual(['SHANGHAI-2022-09', 'CN-2022-20M']);
  });

  it('are the national ones without a region', () => {
    const { at } = createRuleSets({});
    expect([at(CHANGE - 1).id, at(CHANGE).id]).toEqual(['CN-2022-9TH', 'CN-2022-20M']);
  });

  it('stay with an override, whatever the instant', () => {
    const { at } = createRuleSets({ region: '31', override: 'HENAN-2021' });
    expect([at(0).id, at(CHANGE).id]).toEqual(['HENAN-2021', 'HENAN-2021']);
  });

  it('reject an unknown override and list the known ones', () => {
    expect(() => createRuleSets({ override: 'X' })).toThrow(/^unknown RULE_SET X; known sets: .*CN-2021-8TH/);
  });

  it('say so when nothing is in force', () => {
    expect(() => createRuleSets({ region: '41' }).at(0)).toThrow('no rule set is in force for 41');
  });
});
