import type { GateId, LookupAnswer, LookupBy, SeenPerson } from '@health-code/shared/gate/gate';
import { maskDocumentNumber } from '@health-code/shared/identity/mask';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError } from '../../domain-error.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { noteAccess } from '../access/note-access.ts';
import { judgeFor, liveKnowledge } from '../entry/judge-at-door.ts';
import { currentSnapshot } from '../snapshot/current-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { findByLookup } from './find-by-lookup.ts';
import { getOwnGate, lookerOf, type OwnGate } from './own-gate.ts';
import { recordLookUp, takeLookUp } from './record-look-up.ts';
import { toldStatus } from './told-status.ts';

type LookUpNeeds = SnapshotNeeds &
  Needs<
    'ids' | 'admissions' | 'gatePolicies' | 'settings',
    'gates' | 'places' | 'people' | 'cityCards' | 'paperCodes' | 'accesses' | 'quotas' | 'lookUps'
  >;

interface Found {
  readonly personId: PersonId;
  readonly snapshot: Snapshot;
}

export interface LookUpPerson extends Call {
  readonly gateId: GateId;
  readonly by: LookupBy;
}

/**
 * Finds somebody without a phone, and answers what this door says to them today. The look is on the person's record
 * before anything is told. Throws GATE.NOT_FOUND, GATE.TOO_MANY_LOOK_UPS, and GATE.NO_SUCH_PERSON alike for an unknown
 * number, a card that is not in force, and somebody who does not let staff find them by their document.
 */
export async function lookUpPerson(
  deps: LookUpNeeds,
  { caller, gateId, by, now }: LookUpPerson,
): Promise<LookupAnswer> {
  const own = await getOwnGate(deps, caller, gateId);
  const { personId, snapshot } = await found(deps, own, by, now);
  const reason = by.kind === 'document' ? by.reason : null;
  await noteAccess(deps, lookerOf(own), { personId, way: by.kind, reason, id: `${now}`, at: now });
  const judge = await judgeFor(deps, own.place, now);
  return {
    ...judge(liveKnowledge(snapshot, now), now),
    person: await seenPerson(deps, personId, snapshot),
    ...toldStatus(deps, snapshot, now),
    admission: deps.admissions.seal({ personId, way: by.kind }, gateId, now),
    serverTime: toIso(now),
  };
}

/**
 * A number that is typed is a guess until it fits, so each uses up a look-up beforehand. A paper code is its own proof: only
 * one that leads nowhere is counted.
 */
async function found(deps: LookUpNeeds, own: OwnGate, by: LookupBy, now: number): Promise<Found> {
  if (by.kind !== 'paper') await takeLookUp(deps, own, now);
  const personId = await findByLookup(deps, by, { division: own.place.division, now });
  const known = personId && (await currentSnapshot(deps, personId, now));
  const snapshot = by.kind === 'document' && !known?.agreed?.includes('look-up') ? undefined : known;
  const isMiss = personId === undefined || snapshot === undefined;
  if (isMiss && by.kind === 'paper') await takeLookUp(deps, own, now);
  if (isMiss || by.kind !== 'paper') await recordLookUp(deps, own, isMiss, now);
  if (isMiss) throw new DomainError('GATE.NO_SUCH_PERSON');
  return { personId, snapshot };
}

async function seenPerson(
  { cipher, stores }: LookUpNeeds,
  personId: PersonId,
  { sealedName }: Snapshot,
): Promise<SeenPerson> {
  const profile = await stores.people.find(personId);
  const number = profile && cipher.open(profile.sealed.number, fieldContext(personId, 'number'));
  return {
    name: cipher.open(sealedName, fieldContext(personId, 'masked-name')),
    documentNumber: number === undefined ? '' : maskDocumentNumber(number),
  };
}
