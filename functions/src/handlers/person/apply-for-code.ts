import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { applyForCode as execute } from '../../usecases/person/apply-for-code.ts';

export const applyForCode: RouteHandlerFactory<'applyForCode'> =
  (deps) =>
  async ({ body, caller, now }) => {
    const { person, created } = await execute(deps, { caller, person: body, now });
    return { status: created ? 201 : 200, body: person };
  };
