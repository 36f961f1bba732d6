import type { PostName } from '@health-code/shared/office/post-name';
import type { Needs } from '../../config/deps.ts';

/** Somebody at an office, with the office and what proves them; undefined where there is no such official. */
export async function findPost({ stores: { offices } }: Needs<never, 'offices'>, { officeId, operatorId }: PostName) {
  const [office, operator, signIn] = await Promise.all([
    offices.find(officeId),
    offices.findOperator(officeId, operatorId),
    offices.findSignIn(officeId, operatorId),
  ]);
  return office && operator && { office, operator, signIn };
}
