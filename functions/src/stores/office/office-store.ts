import type { Manager } from '@health-code/shared/office/granting';
import type { OfficeId } from '@health-code/shared/office/office';
import type { OperatorId, OperatorState } from '@health-code/shared/office/operator';
import type { Granted } from '@health-code/shared/office/powers';
import type { PasskeyRecord } from '../../second-factor/passkeys.ts';

/** An authority of one division, and who manages it. */
export interface OfficeRecord {
  readonly officeId: OfficeId;
  readonly division: string;
  readonly name: string;
  readonly phone: string;
  readonly parentId: OfficeId | null;
  /** So that the last one is a condition of one write. */
  readonly managers: readonly Manager[];
  readonly createdAt: number;
  readonly revision: number;
}

/** Whom it is for, and what it is known by; gone once it is taken up. */
export interface OperatorInvitation {
  readonly hash: string;
  /** The login by which it can be taken up, and by no other. */
  readonly loginId: string;
  readonly expiresAt: number;
}

/** An official at an office: what colleagues decide of them. */
export interface OperatorRecord {
  readonly officeId: OfficeId;
  readonly operatorId: OperatorId;
  readonly sealedName: string;
  readonly state: OperatorState;
  readonly grants: readonly Granted[];
  readonly invitation?: OperatorInvitation | undefined;
  /** Of who took the invitation up. */
  readonly accountId?: string | undefined;
  /** A colleague who asked that the factors be forgotten, until another one agrees. */
  readonly recovery?: { readonly by: string; readonly at: number } | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revision: number;
}

/** A passkey of an official, under the name that they gave it. */
export interface OwnPasskeyRecord extends PasskeyRecord {
  readonly name: string;
  readonly addedAt: number;
}

export interface TotpRecord {
  readonly sealedSecret: string;
  /** The last step that was taken; undefined until the first right code, and so long it proves nothing. */
  readonly lastStep: number | undefined;
  readonly addedAt: number;
}

/** What is asked of a passkey, good once. */
export interface ChallengeRecord {
  readonly value: string;
  readonly purpose: 'create' | 'sign-in' | 'step-up';
  readonly expiresAt: number;
}

/** The one session of an official: another sign-in ends it. */
export interface OperatorSessionRecord {
  readonly tokenHash: string;
  readonly startedAt: number;
  readonly lastUsedAt: number;
  readonly steppedUpAt: number;
}

/** What proves an official, apart from what colleagues decide of them: each is written without the other. */
export interface SignInRecord {
  readonly officeId: OfficeId;
  readonly operatorId: OperatorId;
  readonly passkeys: readonly OwnPasskeyRecord[];
  readonly totp?: TotpRecord | undefined;
  readonly challenge?: ChallengeRecord | undefined;
  readonly session?: OperatorSessionRecord | undefined;
  /** Wrong factors in a row, and the last of them. */
  readonly failures: number;
  readonly lastFailureAt: number;
  readonly expiresAt: number;
  readonly revision: number;
}

/** Where an account works. */
export interface OfficePost {
  readonly accountId: string;
  readonly officeId: OfficeId;
  readonly operatorId: OperatorId;
  readonly expiresAt: number;
}

/** Every read is strongly consistent: whoever leaves is out at once. A put goes over the revision before it, or throws ConditionFailedError. */
export interface OfficeStore {
  find(officeId: OfficeId): Promise<OfficeRecord | undefined>;
  put(office: OfficeRecord): Promise<void>;
  /** The offices whose division begins with one of a province, or of the country, in the order of divisions. */
  list(division: string): Promise<OfficeRecord[]>;
  findOperator(officeId: OfficeId, operatorId: OperatorId): Promise<OperatorRecord | undefined>;
  putOperator(operator: OperatorRecord): Promise<void>;
  listOperators(officeId: OfficeId): Promise<OperatorRecord[]>;
  findSignIn(officeId: OfficeId, operatorId: OperatorId): Promise<SignInRecord | undefined>;
  putSignIn(signIn: SignInRecord): Promise<void>;
  /** Idempotent. */
  addPost(post: OfficePost): Promise<void>;
  listPosts(accountId: string): Promise<OfficePost[]>;
}
