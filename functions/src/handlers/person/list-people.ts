import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listNotices } from '../../usecases/person/list-notices.ts';
import { listPeople as execute } from '../../usecases/person/list-people.ts';

export const listPeople: RouteHandlerFactory<'listPeople'> =
  (deps) =>
  async ({ caller, now }) => {
    // Listing may be what tells the account.
    const people = await execute(deps, { caller, now });
    const notices = await listNotices(deps, { caller, now });
    return { status: 200, body: { people, notices } };
  };
