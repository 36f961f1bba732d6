import type { PersonalCode } from '@health-code/shared/code/personal-code';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import { issueCredential } from '../../codes/issue-credential.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { lackedProof } from '../holding/lacked-proof.ts';
import { getOwnSnapshot } from '../person/own-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { statusOf } from './own-status.ts';

export interface GetCode extends Call {
  readonly personId: PersonId;
  /** `keep` when the caller's credential is still good: to sign one is the dearest part of the answer. */
  readonly credential: 'new' | 'keep';
}

/** What the code page shows: one read, no write. Throws PERSON.NOT_FOUND. */
export async function getCode(deps: SnapshotNeeds & Needs<'ids' | 'settings'>, call: GetCode): Promise<PersonalCode> {
  const { personId, credential, now } = call;
  const snapshot = await getOwnSnapshot(deps, call, 'code.show', personId);
  const neededProof = lackedProof(deps.settings.PROOF_FOR_CODE, snapshot);
  const isIssued = credential === 'new' && neededProof === null;
  return {
    personId,
    name: deps.cipher.open(snapshot.sealedName, fieldContext(personId, 'masked-name')),
    status: statusOf(deps, snapshot, now),
    credential: isIssued ? await issueCredential(deps, snapshot, now) : null,
    neededProof,
    serverTime: toIso(now),
  };
}
