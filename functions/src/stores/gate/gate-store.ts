import type { GateId } from '@health-code/shared/gate/gate';
import type { StaffRole } from '@health-code/shared/gate/staff-roles';
import type { PlaceId } from '@health-code/shared/place/place';
import type { Page, PageQuery } from '../page.ts';

/** One account that may judge codes at one place. A dismissal stays, so that its invitation cannot be taken up again. */
export interface GateRecord {
  readonly gateId: GateId;
  readonly accountId: string;
  readonly placeId: PlaceId;
  readonly label: string;
  readonly role: StaffRole;
  readonly state: 'active' | 'dismissed';
  readonly createdAt: number;
}

export interface InvitationRecord {
  readonly code: string;
  readonly placeId: PlaceId;
  readonly label: string;
  readonly role: StaffRole;
  /** The account that made it; undefined in records of before this was noted, which live for a day. */
  readonly invitedBy?: string | undefined;
  readonly expiresAt: number;
  /** The account that took it up; undefined while nobody has. */
  readonly usedBy: string | undefined;
  /** Absent unless it was withdrawn, which is final. */
  readonly isWithdrawn?: true | undefined;
}

/** Which gate saw one step of a credential first, and when. */
export interface SightingRecord {
  readonly gateId: string;
  readonly at: number;
}

export interface GateStore {
  /** Adds an invitation, and to the list of its place. Returns what stands under its code: the new one, or that of an earlier try. */
  addInvitation(record: InvitationRecord): Promise<InvitationRecord>;
  /** Strongly consistent. */
  findInvitation(code: string): Promise<InvitationRecord | undefined>;
  /** The invitations of a place that have not expired at `now`, used and withdrawn ones too; one query. */
  listInvitations(placeId: PlaceId, now: number): Promise<InvitationRecord[]>;
  /** Takes an invitation up, as often as the same account likes. Throws ConditionFailedError when another one did, and when it was withdrawn. */
  useInvitation(code: string, accountId: string): Promise<void>;
  /** Withdraws an invitation. Idempotent. Throws ConditionFailedError when somebody took it up. */
  withdrawInvitation(code: string): Promise<void>;
  /** Adds a gate, and to the lists of its account and its place. Returns what stands under its id: the new one, or that of an earlier try. */
  add(record: GateRecord): Promise<GateRecord>;
  /** Dismisses a gate permanently. Idempotent. */
  dismiss(record: GateRecord): Promise<void>;
  /** Deletes a gate, and takes it from the lists of its account and its place. Idempotent. */
  remove(record: Pick<GateRecord, 'gateId' | 'accountId' | 'placeId'>): Promise<void>;
  find(gateId: GateId): Promise<GateRecord | undefined>;
  /** A page of an account's gates, dismissed ones as well, in no order that means anything: one query and one batch. */
  listByAccount(accountId: string, page: PageQuery): Promise<Page<GateRecord>>;
  /** The same of a place. */
  listByPlace(placeId: PlaceId, page: PageQuery): Promise<Page<GateRecord>>;
  /** The gates of one account at a place: no more than it took up invitations there. */
  listPosts(placeId: PlaceId, accountId: string): Promise<GateRecord[]>;
  /** Notes that a step was seen, unless it was before. Returns the first sighting, which may be this one. */
  see(credentialId: string, step: number, sighting: SightingRecord, expiresAt: number): Promise<SightingRecord>;
}
