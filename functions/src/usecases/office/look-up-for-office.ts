import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import { oversees } from '@health-code/shared/office/granting';
import type { OfficialLookUp, PersonFound, ToldStatus } from '@health-code/shared/office/look-up';
import type { OperatorCaller } from '@health-code/shared/rights/caller';
import type { Status } from '@health-code/shared/rules/status';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError } from '../../domain-error.ts';
import { OFFICIAL_LOOK_UPS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import { requireRight } from '../../rights.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { noteAccess } from '../access/note-access.ts';
import { statusOf } from '../code/own-status.ts';
import { currentSnapshot } from '../snapshot/current-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { type ActNeeds, onRecord } from './act.ts';

type LookUpNeeds = SnapshotNeeds &
  ActNeeds &
  Needs<'ids' | 'divisions' | 'settings', 'people' | 'accesses' | 'quotas' | 'offices'>;

export interface LookUpForOffice extends Call<OperatorCaller>, OfficialLookUp {
  readonly document: IdentityDocument;
}

/**
 * What the code of somebody says who lives in the division of the office. The look is on the person's record, with the
 * office, the purpose and the reference, before anything is told; so many a day are free. Throws OPERATOR.POWER_MISSING,
 * REQUEST.TOO_MANY, and PERSON.NOT_FOUND alike for somebody unknown and somebody who lives elsewhere.
 */
export async function lookUpForOffice(deps: LookUpNeeds, call: LookUpForOffice): Promise<PersonFound> {
  const { caller, document, purpose, reference, now } = call;
  const personId = deps.ids.person(document);
  // Under a name of its own, the same for the same person: acts outlive people who have themselves deleted.
  const object = deps.ids.fingerprint(['looked-up', personId]);
  const act = { action: 'person.look-up', object, detail: { purpose, reference } } as const;
  return onRecord(deps, caller, act, now, async () => {
    requireRight(caller, 'person.look-up', { kind: 'division', division: caller.division });
    await takeQuota(deps, OFFICIAL_LOOK_UPS, caller.operatorId, now);
    const person = await deps.stores.people.find(personId);
    const snapshot = person && (await currentSnapshot(deps, personId, now));
    const isWithin = person !== undefined && oversees(caller.division, person.division);
    if (snapshot === undefined || !isWithin) throw new DomainError('PERSON.NOT_FOUND');
    await note(deps, call, person);
    return found(deps, person, snapshot, now);
  });
}

async function note(deps: LookUpNeeds, { caller, purpose, reference, now }: LookUpForOffice, person: PersonRecord) {
  const { officeId } = caller;
  const office = await deps.stores.offices.find(officeId);
  const looker = { gateId: officeId, gateLabel: reference, placeName: office?.name ?? '' };
  const look = { personId: person.personId, way: 'office', reason: null, purpose, id: `${now}`, at: now } as const;
  await noteAccess(deps, looker, look);
}

const found = (deps: LookUpNeeds, person: PersonRecord, snapshot: Snapshot, now: number): PersonFound => ({
  personId: person.personId,
  name: deps.cipher.open(snapshot.sealedName, fieldContext(person.personId, 'masked-name')),
  residence: deps.divisions().fullName(person.division),
  proofLevel: person.proof.level,
  status: told(statusOf(deps, snapshot, now)),
  serverTime: toIso(now),
});

const told = ({ badges: _badges, ...status }: Status): ToldStatus => status;
