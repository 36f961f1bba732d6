import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listPeople as execute } from '../../usecases/person/list-people.ts';

export const listPeople: RouteHandlerFactory<'listPeople'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: { people: await execute(deps, { caller, now }) },
  });
