import { createHash } from 'node:crypto';
import type { Consent } from '@health-code/shared/privacy/consent-schema';
import { CONSENT_TEXTS, type ConsentPurpose } from '@health-code/shared/privacy/consents';
import { toIso } from '@health-code/shared/time/shanghai';
import type { ConsentRecord } from '../../stores/consent/consent-store.ts';

/** What proves which text was shown: both languages, the Chinese one first, with a line feed between them. */
export function textHashOf(purpose: ConsentPurpose): string {
  const { zh, en } = CONSENT_TEXTS[purpose].text;
  return createHash('sha256').update(`${zh}\n${en}`).digest('hex');
}

export function consentView(purpose: ConsentPurpose, said: ConsentRecord | undefined): Consent {
  return {
    purpose,
    version: CONSENT_TEXTS[purpose].version,
    textHash: textHashOf(purpose),
    decision: said === undefined ? null : decisionOf(said),
  };
}

const decisionOf = ({ version, textHash, isGiven, at }: ConsentRecord) => ({
  ...{ version, textHash, isGiven },
  at: toIso(at),
});
