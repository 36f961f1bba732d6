import type { GateId } from '@health-code/shared/gate/gate';
import type { PlaceId } from '@health-code/shared/place/place';

/** One account that may judge codes at one place. */
export interface GateRecord {
  readonly gateId: GateId;
  readonly accountId: string;
  readonly placeId: PlaceId;
  readonly label: string;
  readonly createdAt: number;
}

export interface InvitationRecord {
  readonly code: string;
  readonly placeId: PlaceId;
  readonly label: string;
  readonly expiresAt: number;
  /** The account that took it up; undefined while nobody has. */
  readonly usedBy: string | undefined;
}

/** Which gate saw one step of a credential first, and when. */
export interface SightingRecord {
  readonly gateId: string;
  readonly at: number;
}

export interface GateStore {
  /** Adds an invitation. Returns what stands under its code: the new one, or that of an earlier try. */
  addInvitation(record: InvitationRecord): Promise<InvitationRecord>;
  /** Strongly consistent. */
  findInvitation(code: string): Promise<InvitationRecord | undefined>;
  /** Takes an invitation up, as often as the same account likes. Throws ConditionFailedError when another one did. */
  useInvitation(code: string, accountId: string): Promise<void>;
  /** Writes a gate and its place in the account's list; once or many times is the same. */
  put(record: GateRecord): Promise<void>;
  find(gateId: GateId): Promise<GateRecord | undefined>;
  listByAccount(accountId: string): Promise<GateRecord[]>;
  /** Notes that a step was seen, unless it was before. Returns the first sighting, which may be this one. */
  see(credentialId: string, step: number, sighting: SightingRecord): Promise<SightingRecord>;
}
