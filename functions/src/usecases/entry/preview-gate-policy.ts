import { type GatePolicies, PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { effectOf, type PolicyEffect } from '@health-code/shared/entry/policy-effect';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { shanghaiDate, shanghaiHour, startOfDay } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_HOUR } from '@health-code/shared/time/units';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';

export interface PreviewGatePolicy extends Call<OperatorCaller> {
  readonly policies: GatePolicies;
}

/** Enough of each hour to tell a tenth from a fifth, and no more however many people came. */
const SAMPLES_AN_HOUR = 100;

/**
 * What these requirements would have answered yesterday, beside what those in force answer, to the people of whom a sample
 * was kept: at most a hundred of each hour. Publishes nothing. Throws OFFICE.OUTSIDE, OPERATOR.POWER_MISSING.
 */
export async function previewGatePolicy(
  deps: Needs<'codeKeys', 'gatePolicies' | 'doorSamples'>,
  { caller, policies, now }: PreviewGatePolicy,
): Promise<{ readonly day: string; readonly effect: PolicyEffect }> {
  const { row } = (await deps.codeKeys()).specimen;
  requireRight(caller, 'gate-policy.publish', { kind: 'grant', grant: 'gate-policy', division: row.issuer });
  const standing = (await deps.stores.gatePolicies.loadLatest()) ?? PLAIN_POLICIES;
  const yesterday = startOfDay(now) - MS_PER_DAY;
  const hours = Array.from({ length: 24 }, (_, hour) => shanghaiHour(yesterday + hour * MS_PER_HOUR));
  const samples = await Promise.all(hours.map((hour) => deps.stores.doorSamples.list(hour, SAMPLES_AN_HOUR)));
  return { day: shanghaiDate(yesterday), effect: effectOf(samples.flat(), standing, policies) };
}
