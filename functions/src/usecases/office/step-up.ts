import type { FactorProof } from '@health-code/shared/office/factor-schema';
import { STEP_UP_MS } from '@health-code/shared/office/operator';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import { requireRight } from '../../rights.ts';
import { askFactor, type FactorQuestion } from './ask-factor.ts';
import { tryFactor } from './factor-try.ts';
import type { SignInOperatorNeeds } from './sign-in-operator.ts';

/** What is asked of an official at work before something that cannot be undone lightly. */
export async function askForStepUp(
  deps: SignInOperatorNeeds,
  { caller, now }: Call<OperatorCaller>,
): Promise<FactorQuestion> {
  requireRight(caller, 'office.work', { kind: 'none' });
  return askFactor(deps, caller, 'step-up', now);
}

/** Notes that the factor was shown once more, for the session that is open. Throws what a factor can. */
export async function stepUp(
  deps: SignInOperatorNeeds,
  { caller, proof, now }: Call<OperatorCaller> & { readonly proof: FactorProof },
): Promise<{ readonly until: string }> {
  requireRight(caller, 'office.work', { kind: 'none' });
  await tryFactor(deps, { post: caller, proof, purpose: 'step-up', now }, ({ session, ...signIn }) => ({
    ...signIn,
    session: session && { ...session, steppedUpAt: now, lastUsedAt: now },
  }));
  return { until: toIso(now + STEP_UP_MS) };
}
