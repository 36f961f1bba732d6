import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { deletePerson as execute } from '../../usecases/privacy/delete-person.ts';

export const deletePerson: RouteHandlerFactory<'deletePerson'> =
  (deps) =>
  async ({ params, caller, idempotencyKey, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, idempotencyKey, now }),
  });
