import type { Consent } from '@health-code/shared/privacy/consent-schema';
import { CONSENT_TEXTS, OPTIONAL_PURPOSES, type OptionalPurpose } from '@health-code/shared/privacy/consents';
import { api } from '../../core/api/api';
import { readPersonal, writePersonal } from '../../core/store/personal-storage';

const KEY = 'consents';

/** What this device knows that the account agreed to. */
interface KnownConsents {
  /** The text about the code, by its version; 0 for none. */
  readonly text: number;
  readonly agreed: readonly OptionalPurpose[];
}

const readKnown = () => readPersonal<KnownConsents>(KEY);

/** Whether the text in force about the code is known to be agreed to. */
export const hasAgreedHere = () => readKnown()?.text === CONSENT_TEXTS.code.version;

/** Asks what the account consents to, and keeps it. */
export async function loadConsents(): Promise<readonly Consent[]> {
  const { consents } = await api('listConsents', {});
  writePersonal(KEY, knownOf(consents));
  return consents;
}

function knownOf(consents: readonly Consent[]): KnownConsents {
  const given = consents.filter(isGiven);
  return {
    text: given.find(({ purpose }) => purpose === 'code')?.decision?.version ?? 0,
    agreed: OPTIONAL_PURPOSES.filter((purpose) => given.some((consent) => consent.purpose === purpose)),
  };
}

export const isGiven = ({ decision }: Consent) => decision?.isGiven === true;

/** Gives or withdraws one consent, to the text in force, and keeps what stands then. */
export async function decide(purpose: Consent['purpose'], given: boolean): Promise<void> {
  const { version } = CONSENT_TEXTS[purpose];
  await api('decideConsent', { params: { purpose }, body: { version, isGiven: given } });
  const { text, agreed } = readKnown() ?? { text: 0, agreed: [] };
  const others = agreed.filter((other) => other !== purpose);
  if (purpose === 'code') writePersonal(KEY, { text: version, agreed });
  else writePersonal(KEY, { text, agreed: given ? [...others, purpose] : others });
}

/** Whether the account agrees to something that goes without, asked of the server where this device does not know it. */
export async function agreesTo(purpose: OptionalPurpose): Promise<boolean> {
  if (readKnown() === undefined) await loadConsents().catch(() => undefined);
  return readKnown()?.agreed.includes(purpose) ?? false;
}
