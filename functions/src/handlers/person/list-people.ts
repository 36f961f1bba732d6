import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listNotices } from '../../usecases/person/list-notices.ts';
import { listPeople as execute } from '../../usecases/person/list-people.ts';

export const listPeople: RouteHandlerFactory<'listPeople'> =
  (deps) =>
  async ({ caller, now }) => {
    const [people, notices] = await Promise.all([execute(deps, { caller, now }), listNotices(deps, { caller, now })]);
    return { status: 200, body: { people, notices } };
  };
