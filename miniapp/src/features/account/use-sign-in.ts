import type { SessionTokens } from '@health-code/shared/account/session';
import { useState } from 'react';
import { api } from '../../core/api/api';
import { clientBy } from '../../core/session/access';
import { startSession } from '../../core/session/session-store';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { deviceName } from '../../platform/device-name';
import { randomKey } from '../../platform/random';
import { withPlatformProof } from './platform-proof';
import { useOfferedPlatform } from './use-offered-platform';
import { usePhoneProof } from './use-phone-proof';

/** State of signing in: by the super-app where that is offered, or by phone. */
export function useSignIn(onDone: () => void) {
  const { platform, isKnown } = useOfferedPlatform();
  const [wantsPhone, setWantsPhone] = useState(false);
  /** The session of an account that the super-app's user has just opened, until they say that they had none before. */
  const [opened, setOpened] = useState<SessionTokens>();
  const [round, setRound] = useState(0);
  const intentKey = useIntentKey(`sign-in ${round}`);
  const enter = ({ serverTime: _serverTime, ...tokens }: SessionTokens, phone?: string) => {
    startSession({ ...tokens, phone });
    onDone();
  };
  const byPhone = usePhoneProof(async (proof, idempotencyKey) => {
    const tokens = await api('createSession', { body: { ...proof, device: deviceName() }, idempotencyKey });
    if (opened !== undefined) await linkPlatform(tokens);
    enter(tokens, proof.phone);
  });
  const byPlatform = useTask(async () => {
    const tokens = await withPlatformProof((proof) =>
      api('createSession', { body: { ...proof, device: deviceName() }, idempotencyKey: intentKey }),
    );
    setRound(round + 1);
    if (await isNewcomer(tokens)) setOpened(tokens);
    else enter(tokens);
  });
  const isByPhone = wantsPhone || byPhone.isSent || platform === undefined;
  return {
    step: !isKnown ? 'loading' : isByPhone ? 'phone' : opened === undefined ? 'platform' : 'newcomer',
    platform,
    byPhone,
    byPlatform,
    choosePhone: () => setWantsPhone(true),
    choosePlatform() {
      setWantsPhone(false);
      setOpened(undefined);
    },
    goOnAsNewcomer: () => opened && enter(opened),
  } as const;
}

/** Whether an account has nothing yet, and no phone by which somebody may have had another. Where that is not to be had, nobody is asked. */
async function isNewcomer({ accessToken }: SessionTokens): Promise<boolean> {
  const ask = clientBy(accessToken);
  try {
    const [{ logins }, { people }] = await Promise.all([ask('listLogins', {}), ask('listPeople', {})]);
    return people.length === 0 && logins.every(({ provider }) => provider !== 'sms');
  } catch {
    return false;
  }
}

/** The sign-in has succeeded whatever becomes of this: the settings show what is linked, and link it. */
async function linkPlatform({ accessToken }: SessionTokens): Promise<void> {
  const link = clientBy(accessToken);
  await withPlatformProof((body) => link('linkLogin', { body, idempotencyKey: randomKey() })).catch(() => undefined);
}
