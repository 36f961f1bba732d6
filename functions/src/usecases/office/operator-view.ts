import type { Office } from '@health-code/shared/office/office';
import type { FactorKind, Operator } from '@health-code/shared/office/operator';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import type { OfficeRecord, OperatorRecord, SignInRecord } from '../../stores/office/office-store.ts';

export const officeView = ({ officeId, division, name, phone, parentId, createdAt }: OfficeRecord): Office => ({
  ...{ officeId, division, name, phone, parentId },
  createdAt: toIso(createdAt),
});

/** An official as colleagues see them. */
export function operatorView(
  deps: Needs<'cipher'>,
  { officeId, operatorId, sealedName, state, grants, revision }: OperatorRecord,
  signIn: SignInRecord | undefined,
): Operator {
  return {
    ...{ officeId, operatorId, state, revision },
    name: nameOf(deps, operatorId, sealedName),
    powers: [...grants],
    factors: factorsOf(signIn),
    lastSeenAt: signIn?.session === undefined ? null : toIso(signIn.session.lastUsedAt),
  };
}

export const nameOf = ({ cipher }: Needs<'cipher'>, operatorId: string, sealedName: string): string =>
  cipher.open(sealedName, fieldContext(operatorId, 'operator-name'));

export const sealName = ({ cipher }: Needs<'cipher'>, operatorId: string, name: string): string =>
  cipher.seal(name, fieldContext(operatorId, 'operator-name'));

/** The kinds of second factor that stand. */
export function factorsOf(signIn: SignInRecord | undefined): FactorKind[] {
  const { passkeys = [], totp } = signIn ?? {};
  return [
    ...(passkeys.length > 0 ? (['passkey'] as const) : []),
    ...(totp?.lastStep !== undefined ? (['totp'] as const) : []),
  ];
}
