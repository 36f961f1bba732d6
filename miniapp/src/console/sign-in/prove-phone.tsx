import type { RouteResponse } from '@health-code/shared/api/contract';
import { useState } from 'react';
import { Button } from '../components/button';
import { CodeField } from '../components/factor-proof';
import { TextField } from '../components/field';
import { Form } from '../components/form';
import { Page } from '../components/page';
import { callAsAnyone } from '../core/api';
import { useAct } from '../core/use-act';
import { useIdempotencyKey } from '../core/use-idempotency-key';
import { useWords } from '../core/words';

type Sent = Pick<RouteResponse<'requestOtp'>, 'challenge'>;

/** Of the account, for as long as it takes to sign an official in. */
export type AccountSession = Pick<RouteResponse<'createSession'>, 'accessToken' | 'sessionId'>;

interface Props {
  readonly isInvited: boolean;
  readonly onProved: (session: AccountSession) => void;
}

/** The account of a phone, as citizens have one. */
export function ProvePhone({ isInvited, onProved }: Props) {
  const { signIn } = useWords();
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState<Sent>();
  const ask = useAct(async () => setSent(await callAsAnyone('requestOtp', { body: { phone } })));
  if (sent !== undefined)
    return <ProveOtp {...{ phone, onProved }} challenge={sent.challenge} onBack={() => setSent(undefined)} />;
  return (
    <Page title={signIn.title} intro={isInvited ? signIn.invitedIntro : signIn.intro}>
      <Form error={ask.error} isBusy={ask.isRunning} submit={signIn.sendOtp} onSubmit={ask.run}>
        <TextField
          label={signIn.phone}
          hint={signIn.phoneHint}
          pointer="/phone"
          type="tel"
          autoComplete="tel"
          value={phone}
          onChange={setPhone}
        />
      </Form>
    </Page>
  );
}

interface OtpProps extends Pick<Props, 'onProved'> {
  readonly phone: string;
  readonly challenge: string;
  readonly onBack: () => void;
}

function ProveOtp({ phone, challenge, onProved, onBack }: OtpProps) {
  const { signIn, deviceName } = useWords();
  const [otp, setOtp] = useState('');
  const keyOf = useIdempotencyKey();
  const act = useAct(async () => {
    const body = { provider: 'sms', phone, challenge, otp, device: deviceName } as const;
    onProved(await callAsAnyone('createSession', { body, idempotencyKey: keyOf(body) }));
  });
  return (
    <Page title={signIn.otpTitle} intro={signIn.otpIntro(phone)}>
      <Form
        error={act.error}
        isBusy={act.isRunning}
        submit={signIn.go}
        onSubmit={act.run}
        beside={<Button onClick={onBack}>{signIn.otherPhone}</Button>}
      >
        <CodeField label={signIn.otp} hint={signIn.otpHint} pointer="/otp" value={otp} onChange={setOtp} />
      </Form>
    </Page>
  );
}
