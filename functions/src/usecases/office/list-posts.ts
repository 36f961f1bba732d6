import type { OfficePost } from '@health-code/shared/office/post';
import type { PostName } from '@health-code/shared/office/post-name';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { findPost } from './find-post.ts';
import { factorsOf, nameOf, officeView } from './operator-view.ts';

/** Where the account works, or is about to; what has ended is left out. */
export async function listPosts(deps: Needs<'cipher', 'offices'>, { caller }: Call): Promise<OfficePost[]> {
  requireRight(caller, 'office.enter', { kind: 'none' });
  const posts = await deps.stores.offices.listPosts(caller.accountId);
  const told = await Promise.all(posts.map((post) => tell(deps, post)));
  return told.filter((post) => post !== undefined);
}

async function tell(deps: Needs<'cipher', 'offices'>, name: PostName): Promise<OfficePost | undefined> {
  const found = await findPost(deps, name);
  if (found === undefined || found.operator.state === 'ended') return undefined;
  const { operatorId, state, sealedName } = found.operator;
  return {
    office: officeView(found.office),
    ...{ operatorId, state, factors: factorsOf(found.signIn) },
    name: nameOf(deps, operatorId, sealedName),
  };
}
