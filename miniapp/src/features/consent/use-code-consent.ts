import { OPTIONAL_PURPOSES, type OptionalPurpose } from '@health-code/shared/privacy/consents';
import { useState } from 'react';
import { toggled } from '../../components/choice.types';
import { useSession } from '../../core/session/session-store';
import { useLoad } from '../../core/task/use-load';
import { useTask } from '../../core/task/use-task';
import { decide, hasAgreedHere, isGiven, loadConsents } from './known-consents';

/** Whether the account agreed to the text in force: asked of the server only where this device does not know it did. */
export function useCodeConsent() {
  const session = useSession();
  const [isKnown, setKnown] = useState(hasAgreedHere);
  const load = useLoad(isKnown ? undefined : session?.accountId, async () => {
    const consents = await loadConsents();
    return { isGiven: hasAgreedHere(), agreed: OPTIONAL_PURPOSES.filter((purpose) => consents.some(of(purpose))) };
  });
  return {
    isGiven: isKnown || load.data?.isGiven === true,
    isDue: !isKnown && load.data?.isGiven === false,
    /** What the account has agreed to before, of what the code does without. */
    agreed: load.data?.agreed ?? [],
    load,
    onAgreed: () => setKnown(true),
  };
}

const of = (purpose: OptionalPurpose) => (consent: Parameters<typeof isGiven>[0]) =>
  consent.purpose === purpose && isGiven(consent);

/** Which of the things that go without are ticked, and sending that; the code comes last, so that what breaks off asks again. */
export function useAgreement(before: readonly OptionalPurpose[], onAgreed: () => void) {
  const [ticked, setTicked] = useState(before);
  const agree = useTask(async () => {
    for (const purpose of OPTIONAL_PURPOSES) {
      const isTicked = ticked.includes(purpose);
      if (isTicked !== before.includes(purpose)) await decide(purpose, isTicked);
    }
    await decide('code', true);
    onAgreed();
  });
  const toggle = (value: string) => setTicked(toggled(ticked, value as OptionalPurpose));
  return { ticked, toggle, agree };
}
