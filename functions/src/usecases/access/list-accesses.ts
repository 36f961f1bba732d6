import type { Access } from '@health-code/shared/access/access';
import { PAGE_ROWS } from '@health-code/shared/api/page';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { PagedCall, TellingPage } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';

export interface ListAccesses extends PagedCall {
  readonly personId: PersonId;
}

/** A page of who looked at a person, newest first. Throws PERSON.NOT_FOUND, REQUEST.INVALID. */
export async function listAccesses(
  { cursors, ...deps }: Needs<'cursors', 'snapshots' | 'accesses'>,
  { caller, personId, cursor, now }: ListAccesses,
): Promise<TellingPage<Access>> {
  await requireOwnPerson(deps, caller, 'access.list', personId);
  const list = ['accesses', personId];
  const page = { limit: PAGE_ROWS, after: cursors.open(list, cursor) };
  const { items, next } = await deps.stores.accesses.list(personId, page, now);
  const rows = items.map(({ at, placeName, gateLabel, way, reason, purpose }) => ({
    at: toIso(at),
    placeName,
    gateLabel,
    way,
    reason,
    purpose: purpose ?? null,
  }));
  return { rows, next: cursors.seal(list, next) };
}
