import { OPTIONAL_PURPOSES, type OptionalPurpose } from '@health-code/shared/privacy/consents';
import type { Needs } from '../../config/deps.ts';
import type { ConsentRecord } from '../../stores/consent/consent-store.ts';

/** What an account agrees to of what the code does without. One that was never asked agrees to nothing. */
export async function agreedOf(
  { stores }: Needs<never, 'consents'>,
  accountId: string,
): Promise<readonly OptionalPurpose[]> {
  const latest = latestOf(await stores.consents.list(accountId));
  return OPTIONAL_PURPOSES.filter((purpose) => latest.get(purpose)?.isGiven === true);
}

/** What was said last, by purpose. */
export function latestOf(records: readonly ConsentRecord[]): ReadonlyMap<string, ConsentRecord> {
  return new Map(records.map((record) => [record.purpose, record]));
}
