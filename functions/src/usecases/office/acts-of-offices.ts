import type { OperatorCaller } from '@health-code/shared/rights/caller';
import { type PublishGatePolicy, publishGatePolicy } from '../entry/publish-gate-policy.ts';
import { type ReviewPlace, reviewPlace } from '../place-review/review-place.ts';
import { type PublishRiskAreas, publishRiskAreas } from '../risk-area/publish-risk-areas.ts';
import { type ActNeeds, onRecord } from './act.ts';

/** What machines do by their grants, done by officials: the same use cases, on the record. */

type ByOfficial<C> = Omit<C, 'caller'> & { readonly caller: OperatorCaller };
type NeedsOf<F extends (deps: never, call: never) => unknown> = Parameters<F>[0] & ActNeeds;

export const reviewPlaceForOffice = (deps: NeedsOf<typeof reviewPlace>, call: ByOfficial<ReviewPlace>) => {
  const { decision } = call.review;
  const act = { action: 'place-review.decide', object: call.placeId, detail: { decision } } as const;
  return onRecord(deps, call.caller, act, call.now, () => reviewPlace(deps, call));
};

export const publishRiskAreasForOffice = (
  deps: NeedsOf<typeof publishRiskAreas>,
  call: ByOfficial<PublishRiskAreas>,
) => {
  const { division, areas, withdraw } = call.publication;
  const detail = { version: call.version, areas: areas.length, withdrawn: withdraw.length };
  const act = { action: 'risk-area.publish', object: division, detail } as const;
  return onRecord(deps, call.caller, act, call.now, () => publishRiskAreas(deps, call));
};

export const publishGatePolicyForOffice = (
  deps: NeedsOf<typeof publishGatePolicy>,
  call: ByOfficial<PublishGatePolicy>,
) => {
  const act = {
    action: 'gate-policy.publish',
    object: 'gate-policy',
    detail: { version: call.policies.version },
  } as const;
  return onRecord(deps, call.caller, act, call.now, () => publishGatePolicy(deps, call));
};
