import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { foundOffice as execute } from '../../usecases/office/found-office.ts';

export const foundOffice: RouteHandlerFactory<'foundOffice'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, office: body, now }),
  });
