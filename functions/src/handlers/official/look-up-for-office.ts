import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { lookUpForOffice as execute } from '../../usecases/office/look-up-for-office.ts';

export const lookUpForOffice: RouteHandlerFactory<'lookUpForOffice'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...body, now }),
  });
