import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getTrustList } from '../../usecases/gate/get-gate-bundle.ts';

export const getKeys: RouteHandlerFactory<'getKeys'> =
  (deps) =>
  async ({ now }) => ({
    status: 200,
    body: await getTrustList(deps, now),
    headers: { 'cache-control': 'public, max-age=60' },
  });
