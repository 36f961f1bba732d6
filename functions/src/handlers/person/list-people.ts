import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { personView } from '../../usecases/person/person-view.ts';

export const listPeople: RouteHandlerFactory<'listPeople'> =
  (deps) =>
  async ({ accountId }) => {
    const records = await deps.stores.people.getMany(await deps.stores.people.listIds(accountId));
    const oldestFirst = records.sort((a, b) => a.createdAt - b.createdAt);
    return { status: 200, body: { people: oldestFirst.map((record) => personView(deps, record)) } };
  };
