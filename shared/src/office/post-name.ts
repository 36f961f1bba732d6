import { type OfficeId, officeIdSchema } from './office.ts';
import { type OperatorId, operatorIdSchema } from './operator.ts';

/** Somebody at an office. */
export interface PostName {
  readonly officeId: OfficeId;
  readonly operatorId: OperatorId;
}

/** An invitation, or the token of a session: whose it is in the first two parts, and a secret in the third. */
export const withSecret = ({ officeId, operatorId }: PostName, secret: string): string =>
  `${officeId}.${operatorId}.${secret}`;

/** Whose an invitation or a token is; undefined for any other text. */
export function namedBy(text: string): PostName | undefined {
  const [office, operator, secret, ...rest] = text.split('.');
  const officeId = officeIdSchema.safeParse(office);
  const operatorId = operatorIdSchema.safeParse(operator);
  if (!(officeId.success && operatorId.success) || !secret || rest.length > 0) return undefined;
  return { officeId: officeId.data, operatorId: operatorId.data };
}
