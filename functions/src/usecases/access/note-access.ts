import type { AccessWay, LookUpPurpose, LookupReason } from '@health-code/shared/access/ways';
import type { PersonId } from '@health-code/shared/person/person-id';
import { shanghaiHour } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';

/** Ids of an older release begin with a gate, in no order of time; this comes after all of them. */
const TIMED = 'at-';

export interface Look {
  readonly personId: PersonId;
  readonly way: AccessWay;
  readonly reason: LookupReason | null;
  readonly purpose?: LookUpPurpose;
  /** What makes this look one of its own: the same id again is the same look. */
  readonly id: string;
  readonly at: number;
  /** When what was looked at began to be shown, where two tell of the same look at different times. */
  readonly shownAt?: number;
}

/** Who looks: a gate, under the names that the person is told. */
export interface Looker {
  readonly gateId: string;
  readonly gateLabel: string;
  readonly placeName: string;
}

/** Puts a look on the record that the person sees. Idempotent. */
export async function noteAccess(
  { stores, settings }: Needs<'settings', 'accesses'>,
  { gateId, gateLabel, placeName }: Looker,
  { id, shownAt, ...look }: Look,
): Promise<void> {
  await stores.accesses.put({
    ...look,
    accessId: `${TIMED}${shanghaiHour(shownAt ?? look.at)}:${gateId}:${id}`,
    placeName,
    gateLabel,
    expiresAt: keptUntil('access', look.at, settings),
  });
}
