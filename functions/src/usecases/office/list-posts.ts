import type { OfficePost } from '@health-code/shared/office/post';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { factorsOf, nameOf, officeView } from './operator-view.ts';

/** Where the account works, or is about to; what has ended is left out. */
export async function listPosts(deps: Needs<'cipher', 'offices'>, { caller }: Call): Promise<OfficePost[]> {
  requireRight(caller, 'office.enter', { kind: 'none' });
  const { offices } = deps.stores;
  const posts = await offices.listPosts(caller.accountId);
  const told = await Promise.all(posts.map(({ officeId, operatorId }) => tell(deps, { officeId, operatorId })));
  return told.filter((post) => post !== undefined);
}

async function tell(
  deps: Needs<'cipher', 'offices'>,
  { officeId, operatorId }: Pick<OfficePost, 'operatorId'> & { officeId: OfficePost['office']['officeId'] },
): Promise<OfficePost | undefined> {
  const { offices } = deps.stores;
  const [office, operator, signIn] = await Promise.all([
    offices.find(officeId),
    offices.findOperator(officeId, operatorId),
    offices.findSignIn(officeId, operatorId),
  ]);
  if (office === undefined || operator === undefined || operator.state === 'ended') return undefined;
  const { state, sealedName } = operator;
  return {
    office: officeView(office),
    ...{ operatorId, state, factors: factorsOf(signIn) },
    name: nameOf(deps, operatorId, sealedName),
  };
}
