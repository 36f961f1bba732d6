import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listUnusualLookUps as execute } from '../../usecases/place-review/list-unusual-look-ups.ts';

export const listUnusualLookUpsForOffice: RouteHandlerFactory<'listUnusualLookUpsForOffice'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { lookUps: await execute(deps, { caller, ...params, now }) },
  });
