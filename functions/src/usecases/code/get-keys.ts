import type { RouteResponse } from '@health-code/shared/api/contract';
import { signDocument } from '@health-code/shared/code/signed-document';
import type { Caller } from '@health-code/shared/rights/caller';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import { USABLE_MS } from '../../codes/gate-bundle-source.ts';
import type { Needs } from '../../config/deps.ts';

/** The signed trust list, for whoever builds a verifier of their own. */
export async function getKeys(
  { codeKeys }: Needs<'codeKeys'>,
  { now }: Call<Caller>,
): Promise<RouteResponse<'getKeys'>> {
  const { root, roots, trustList } = await codeKeys();
  const content = { asOf: toIso(now), useBefore: toIso(now + USABLE_MS.trustList), keys: trustList };
  return { trustList: await signDocument('trust-list', content, root), roots: [...roots] };
}
