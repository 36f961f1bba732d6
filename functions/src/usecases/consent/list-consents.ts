import type { Consent } from '@health-code/shared/privacy/consent-schema';
import { CONSENT_PURPOSES } from '@health-code/shared/privacy/consents';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { latestOf } from './agreed.ts';
import { consentView } from './consent-view.ts';

/** What the account consents to, by purpose, with the version of the text in force. */
export async function listConsents(deps: Needs<never, 'consents'>, { caller }: Call): Promise<Consent[]> {
  requireRight(caller, 'consent.manage', { kind: 'none' });
  const latest = latestOf(await deps.stores.consents.list(caller.accountId));
  return CONSENT_PURPOSES.map((purpose) => consentView(purpose, latest.get(purpose)));
}
