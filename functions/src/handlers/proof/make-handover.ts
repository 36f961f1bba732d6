import { toIso } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { makeHandover as execute } from '../../usecases/person/make-handover.ts';

export const makeHandover: RouteHandlerFactory<'makeHandover'> =
  (deps) =>
  async ({ params, caller, idempotencyKey, now }) => {
    const { code, expiresAt } = await execute(deps, { caller, ...params, idempotencyKey, now });
    return { status: 201, body: { code, expiresAt: toIso(expiresAt) } };
  };
