import type { FactorOffer, NewFactor } from '@health-code/shared/office/factor-schema';
import type { FactorKind } from '@health-code/shared/office/operator';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import { DomainError } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import { type ActNeeds, onRecord } from './act.ts';
import { type AddFactorNeeds, addFactor, offerFactor } from './add-factor.ts';
import { factorsOf, nameOf } from './operator-view.ts';

/** What an official needs to make another factor. Throws OPERATOR.STEP_UP, OPERATOR.TOO_MANY_FACTORS, WRITE.CONFLICT. */
export async function offerOwnFactor(
  deps: AddFactorNeeds,
  { caller, kind, now }: Call<OperatorCaller> & { readonly kind: FactorKind },
): Promise<FactorOffer> {
  requireRight(caller, 'factor.manage', { kind: 'none' });
  const operator = await deps.stores.offices.findOperator(caller.officeId, caller.operatorId);
  if (operator === undefined) throw new DomainError('OPERATOR.ENDED');
  const name = nameOf(deps, operator.operatorId, operator.sealedName);
  return offerFactor(deps, caller, { kind, name, now });
}

/** Makes another factor stand, on the record. Throws OPERATOR.STEP_UP and what a factor can. */
export async function addOwnFactor(
  deps: AddFactorNeeds & ActNeeds,
  { caller, factor, now }: Call<OperatorCaller> & { readonly factor: NewFactor },
): Promise<FactorKind[]> {
  const act = { action: 'factor.manage', object: caller.operatorId, detail: { kind: factor.kind } } as const;
  return onRecord(deps, caller, act, now, async () => {
    requireRight(caller, 'factor.manage', { kind: 'none' });
    return factorsOf(await addFactor(deps, caller, { factor, now }));
  });
}
