import { PAGE_ROWS } from '@health-code/shared/api/page';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { PersonData } from '@health-code/shared/privacy/person-data';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { findLiveSession } from '../account/find-live-session.ts';
import { requireFreshSession } from '../account/fresh-session.ts';
import { type HoldingsNeeds, readHoldings } from './holdings.ts';
import { type DataNeeds, personDataView } from './person-data-view.ts';
import { registerReaders } from './register-readers.ts';

export interface GetPersonData extends Call {
  readonly personId: PersonId;
  readonly details: PersonData['particulars']['details'];
}

/**
 * What is held of a person, why, and until when. Whole particulars are told to a session that was opened within ten minutes
 * only, so that whoever finds an open phone reads no document number. Throws PERSON.NOT_FOUND, LOGIN.STALE_SESSION, AUTH.ENDED.
 */
export async function getPersonData(
  deps: DataNeeds & HoldingsNeeds & Needs<never, 'people' | 'sessions' | 'places' | 'registerReads'>,
  { caller, personId, details, now }: GetPersonData,
): Promise<PersonData> {
  const profile = await deps.stores.people.find(personId);
  requireRight(caller, 'data.read', { kind: 'person', accountId: profile?.accountId });
  if (details === 'full') requireFreshSession(await findLiveSession(deps, caller, now), now);
  const holdings = await readHoldings(deps, personId, PAGE_ROWS, now);
  const readers = await registerReaders(deps, holdings.visits.items, now);
  return personDataView(deps, { profile: profile as PersonRecord, details, holdings, readers, now });
}
