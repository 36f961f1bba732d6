import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Needs } from '../config/deps.ts';
import { operatorOfToken } from '../usecases/office/operator-of-token.ts';
import type { HttpEvent } from './http-types.ts';

/** The official whose token is in `Authorization`. Throws OPERATOR.SIGN_IN, OPERATOR.ENDED. */
export function authenticateOperator(
  deps: Needs<'ids', 'offices'>,
  event: HttpEvent,
  now: number,
): Promise<OperatorCaller> {
  const token = /^Bearer ([\w.-]+)$/i.exec(event.headers['authorization'] ?? '')?.[1] ?? '';
  return operatorOfToken(deps, token, now);
}
