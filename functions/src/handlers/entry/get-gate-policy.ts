import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getGatePolicy as execute } from '../../usecases/entry/get-gate-policy.ts';

export const getGatePolicy: RouteHandlerFactory<'getGatePolicy'> = (deps) => async () => ({
  status: 200,
  body: await execute(deps),
});
