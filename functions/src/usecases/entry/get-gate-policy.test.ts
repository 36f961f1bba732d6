import { PLAIN_POLICIES, PLAIN_POLICY } from '@health-code/shared/entry/policy';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { getGatePolicy } from './get-gate-policy.ts';

describe('getting what doors require', () => {
  it('gives the plain policy before any was published, and then at once the last one', async () => {
    const { deps } = createWorld();
    expect(await getGatePolicy(deps)).toEqual(PLAIN_POLICIES);
    const policies = {
      version: 1,
      everywhere: PLAIN_POLICY,
      kinds: { medical: { ...PLAIN_POLICY, oldestTestHours: 48 } },
    };
    await deps.stores.gatePolicies.replace(policies);
    expect(await getGatePolicy(deps)).toEqual(policies);
  });
});
