import { describe, expect, it } from 'vitest';
import { ruleSetOf } from './rule-sets.ts';

describe('the rule set of a deployment', () => {
  it('is found under its id', () => {
    expect(ruleSetOf('HENAN-2021').id).toBe('HENAN-2021');
  });

  it('is one of those that whoever names another is told', () => {
    expect(() => ruleSetOf('X')).toThrow(/^RULE_SET X is unknown; known are .*CN-2021-8TH/);
  });
});
