import type { Needs } from '../../config/deps.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { agreedOf } from '../consent/agreed.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { openedProfile } from './opened-profile.ts';

export type ProfileSnapshotNeeds = SnapshotNeeds & Needs<never, 'consents'>;

/** Brings the snapshot up to date with the profile: whose it is, how surely, and under which name. */
export async function openSnapshotOf(deps: ProfileSnapshotNeeds, record: PersonRecord, now: number): Promise<void> {
  const { personId, accountId, tenure, relation, proof } = record;
  const { name, number } = openedProfile(deps, record);
  const held = { accountId, tenure, relation, proofLevel: proof.level };
  await openSnapshot(deps, { personId, ...held, name, documentNumber: number }, now, () => agreedOf(deps, accountId));
}
