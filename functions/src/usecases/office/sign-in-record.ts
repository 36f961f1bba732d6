import { NO_FAILED_TRIES } from '@health-code/shared/office/lock-out';
import type { PostName } from '@health-code/shared/office/post-name';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { DomainError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import type { SignInRecord } from '../../stores/office/office-store.ts';

export type SignInNeeds = Needs<'settings', 'offices'>;

const MAX_RACES = 8;

/** What proves somebody who has proved nothing yet. */
const blank = ({ officeId, operatorId }: PostName): SignInRecord => ({
  ...{ officeId, operatorId, passkeys: [], ...NO_FAILED_TRIES, expiresAt: 0, revision: 0 },
});

/** What proves an official; a blank one before the first write. */
export async function signInOf({ stores }: SignInNeeds, { officeId, operatorId }: PostName): Promise<SignInRecord> {
  return (await stores.offices.findSignIn(officeId, operatorId)) ?? blank({ officeId, operatorId });
}

/** Puts what was read back with a change. False where another request was faster. */
export function putSignIn({ stores, settings }: SignInNeeds, changed: SignInRecord, now: number): Promise<boolean> {
  const expiresAt = keptUntil('operatorSignIn', now, settings);
  return isWritten(stores.offices.putSignIn({ ...changed, expiresAt, revision: changed.revision + 1 }));
}

/** Changes what proves an official, whatever it is meanwhile. Throws WRITE.CONFLICT. */
export async function changeSignIn(
  deps: SignInNeeds,
  official: PostName,
  now: number,
  change: (signIn: SignInRecord) => SignInRecord,
): Promise<SignInRecord> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const changed = change(await signInOf(deps, official));
    if (await putSignIn(deps, changed, now)) return changed;
  }
  throw new DomainError('WRITE.CONFLICT');
}
