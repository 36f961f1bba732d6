import { MAX_GRANT_MS } from '@health-code/shared/office/granting';
import type { NewOffice } from '@health-code/shared/office/office';
import { POWERS } from '@health-code/shared/office/powers';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import type { OfficeRecord } from '../../stores/office/office-store.ts';
import { writeOffice } from './found-office.ts';
import { type InvitationNeeds, type Invited, invite } from './invitation.ts';

export interface FoundFirstOffice {
  readonly office: NewOffice;
  /** Whoever is to manage it. */
  readonly head: { readonly name: string; readonly phone: string };
  readonly now: number;
}

/**
 * Founds an office that none is above, by whoever runs the service: from then on people are invited by people. Its head gets
 * every power for a year. Called again for an office that stands, it invites another head: so nobody is locked out for ever.
 * Throws REQUEST.INVALID for a division that the directory does not list.
 */
export async function foundFirstOffice(
  deps: InvitationNeeds & Needs<'divisions' | 'randomId'>,
  { office, head, now }: FoundFirstOffice,
): Promise<Invited & { readonly founded: OfficeRecord }> {
  const founded = await writeOffice(deps, office, null, now);
  const powers = POWERS.map((power) => ({ power, until: toIso(now + MAX_GRANT_MS) }));
  const by = { inviter: 'whoever runs the service', key: deps.randomId(), now };
  return { founded, ...(await invite(deps, founded.officeId, { ...head, powers }, by)) };
}
