import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listPosts as execute } from '../../usecases/office/list-posts.ts';

export const listOfficePosts: RouteHandlerFactory<'listOfficePosts'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: { posts: await execute(deps, { caller, now }) },
  });
