import { CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import { useState } from 'react';
import { api } from '../../core/api/api';
import { useSession } from '../../core/session/session-store';
import { readPersonal, writePersonal } from '../../core/store/personal-storage';
import { useLoad } from '../../core/task/use-load';
import { useTask } from '../../core/task/use-task';

const KEY = 'agreed-text';
const { version } = CONSENT_TEXTS.code;

/** Whether the account agreed to the text in force: asked of the server only where this device does not know it did. */
export function useCodeConsent() {
  const session = useSession();
  const [isKnown, setKnown] = useState(() => readPersonal<number>(KEY) === version);
  const keep = () => {
    writePersonal(KEY, version);
    setKnown(true);
  };
  const load = useLoad(isKnown ? undefined : session?.accountId, async () => {
    const { consents } = await api('listConsents', {});
    const decision = consents.find(({ purpose }) => purpose === 'code')?.decision;
    const isGiven = decision?.version === version && decision.isGiven;
    if (isGiven) keep();
    return isGiven;
  });
  const agree = useTask(async () => {
    await api('decideConsent', { params: { purpose: 'code' }, body: { version, isGiven: true } });
    keep();
  });
  return { isGiven: isKnown || load.data === true, isDue: !isKnown && load.data === false, load, agree };
}
