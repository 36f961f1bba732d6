import type { Consent } from '@health-code/shared/privacy/consent-schema';
import { CONSENT_TEXTS, type ConsentPurpose } from '@health-code/shared/privacy/consents';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { CONSENT_DECISIONS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import { requireRight } from '../../rights.ts';
import type { ConsentRecord } from '../../stores/consent/consent-store.ts';
import { latestOf } from './agreed.ts';
import { type CarryNeeds, carryConsents } from './carry-consents.ts';
import { consentView, textHashOf } from './consent-view.ts';

export interface DecideConsent extends Call {
  readonly purpose: ConsentPurpose;
  /** Of the text that was shown. */
  readonly version: number;
  readonly isGiven: boolean;
}

/**
 * Gives or withdraws a consent. Each decision is kept beside those before it; the same one again adds nothing, and finishes
 * what broke off. Throws CONSENT.OUTDATED for a text that is not in force, CONSENT.NEEDED for one without which there is no
 * code, REQUEST.TOO_MANY, AUTH.ENDED, WRITE.CONFLICT.
 */
export async function decideConsent(
  deps: CarryNeeds & Needs<never, 'accounts' | 'quotas'>,
  { caller, purpose, version, isGiven, now }: DecideConsent,
): Promise<Consent> {
  requireRight(caller, 'consent.manage', { kind: 'none' });
  const { accountId } = caller;
  if (version !== CONSENT_TEXTS[purpose].version) throw new DomainError('CONSENT.OUTDATED');
  if (purpose === 'code' && !isGiven) throw new DomainError('CONSENT.NEEDED');
  const last = latestOf(await deps.stores.consents.list(accountId)).get(purpose);
  const isRepeat = last?.version === version && last.isGiven === isGiven;
  const said = isRepeat ? last : await add(deps, { accountId, purpose, version, isGiven, at: after(last, now) }, now);
  if (purpose !== 'code') await carryConsents(deps, accountId);
  return consentView(purpose, said);
}

/** A clock that is a little behind that of the process before must not put a decision before the last one. */
const after = (last: ConsentRecord | undefined, now: number): number => Math.max(now, (last?.at ?? 0) + 1);

async function add(
  deps: Needs<never, 'accounts' | 'consents' | 'quotas'>,
  decision: Omit<ConsentRecord, 'textHash'>,
  now: number,
): Promise<ConsentRecord> {
  const { accountId, purpose } = decision;
  if (await deps.stores.accounts.isClosed(accountId)) throw new DomainError('AUTH.ENDED');
  await takeQuota(deps, CONSENT_DECISIONS, accountId, now);
  const record = { ...decision, textHash: textHashOf(purpose) };
  await deps.stores.consents.add(record);
  return record;
}
