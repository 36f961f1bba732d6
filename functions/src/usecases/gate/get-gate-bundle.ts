import type { RouteResponse } from '@health-code/shared/api/contract';
import { signDocument } from '@health-code/shared/code/signed-document';
import type { GateId } from '@health-code/shared/gate/gate';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { getOwnGate } from './own-gate.ts';

export interface GetGateBundle extends Call {
  readonly gateId: GateId;
}

/** The signed bundle for the place of a gate. Throws GATE.NOT_FOUND. */
export async function getGateBundle(
  deps: Needs<'gateBundles' | 'codeKeys', 'gates' | 'places'>,
  { caller, gateId, now }: GetGateBundle,
): Promise<RouteResponse<'getGateBundle'>> {
  const { place } = await getOwnGate(deps, caller, gateId);
  const [bundle, keys] = await Promise.all([(await deps.gateBundles()).bundle(place, now), deps.codeKeys()]);
  return {
    bundle: await signDocument('gate-bundle', bundle, keys.root),
    roots: [...keys.roots],
    serverTime: toIso(now),
  };
}
