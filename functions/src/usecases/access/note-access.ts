import type { AccessWay, LookupReason } from '@health-code/shared/access/ways';
import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import type { OwnGate } from '../gate/gates.ts';

/** DESIGN §9. */
const ACCESS_RETENTION_DAYS = 180;

export interface Look {
  readonly personId: PersonId;
  readonly way: AccessWay;
  readonly reason: LookupReason | null;
  /** What makes this look one of its own: the same id again is the same look. */
  readonly id: string;
  readonly at: number;
}

/** Puts a look on the record that the person sees. */
export async function noteAccess(deps: Deps, { gate, place }: OwnGate, look: Look): Promise<void> {
  await deps.stores.accesses.put({
    personId: look.personId,
    accessId: `${gate.gateId}:${look.id}`,
    at: look.at,
    placeName: place.name,
    gateLabel: gate.label,
    way: look.way,
    reason: look.reason,
    expiresAt: look.at + ACCESS_RETENTION_DAYS * MS_PER_DAY,
  });
}
