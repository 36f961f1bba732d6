import type { RouteResponse } from '@health-code/shared/api/contract';
import { signDocument } from '@health-code/shared/code/signed-document';
import type { GateId } from '@health-code/shared/gate/gate';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { getOwnGate } from './gates.ts';

/** The signed bundle for the place of a gate. Throws GATE.NOT_FOUND. */
export async function getGateBundle(
  deps: Deps,
  accountId: string,
  gateId: GateId,
  now: number,
): Promise<RouteResponse<'getGateBundle'>> {
  const { place } = await getOwnGate(deps, accountId, gateId);
  const [bundle, keys] = await Promise.all([(await deps.gateBundles()).bundle(place.kind, now), deps.codeKeys()]);
  return {
    bundle: await signDocument('gate-bundle', bundle, keys.root),
    roots: [...keys.roots],
    serverTime: toIso(now),
  };
}

/** The signed trust list, for whoever builds a verifier of their own. */
export async function getTrustList(deps: Deps, now: number): Promise<RouteResponse<'getKeys'>> {
  const { root, roots, trustList } = await deps.codeKeys();
  const content = { asOf: toIso(now), keys: trustList };
  return { trustList: await signDocument('trust-list', content, root), roots: [...roots] };
}
