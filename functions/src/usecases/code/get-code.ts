import type { PersonalCode } from '@health-code/shared/code/personal-code';
import type { PersonId } from '@health-code/shared/person/person-id';
import { statusAt } from '@health-code/shared/rules/evaluate';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { fieldContext } from '../person/person-view.ts';
import { issueCredential } from './issue-credential.ts';
import { getOwnSnapshot } from './snapshots.ts';

export interface GetCode {
  readonly accountId: string;
  readonly personId: PersonId;
  /** `keep` when the caller's credential is still good: to sign one is the dearest part of the answer. */
  readonly credential: 'new' | 'keep';
  readonly now: number;
}

/** What the code page shows: one read, no write. Throws PERSON.NOT_FOUND. */
export async function getCode(deps: Deps, { accountId, personId, credential, now }: GetCode): Promise<PersonalCode> {
  const snapshot = await getOwnSnapshot(deps, accountId, personId, now);
  const status = statusAt(snapshot.timeline, deps.ruleSet, now);
  return {
    personId,
    name: deps.cipher.open(snapshot.sealedName, fieldContext(personId, 'masked-name')),
    status,
    credential: credential === 'new' ? await issueCredential(deps, snapshot, now) : null,
    serverTime: toIso(now),
  };
}
