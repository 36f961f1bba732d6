import type { ProblemCode } from '@health-code/shared/api/problem';
import { Button } from '../../components/button';
import { Box, Heading } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { useWhyLost } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import type { ProblemWords } from '../../i18n/zh/problems';
import { PhoneProofSteps } from './phone-proof-steps';
import { useSignIn } from './use-sign-in';

type SignIn = ReturnType<typeof useSignIn>;

/** Sign-in by the super-app around the app where that is offered, and by phone. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const words = useWords().account;
  const form = useSignIn(onDone);
  if (form.step === 'newcomer') return <NewcomerStep form={form} />;
  return (
    <Box>
      <Heading level={2}>{words.welcome}</Heading>
      <WhyLost />
      {form.step === 'loading' ? <Loading /> : null}
      {form.step === 'platform' ? <PlatformStep form={form} /> : null}
      {form.step === 'phone' ? <PhoneStep form={form} /> : null}
    </Box>
  );
}

/** Says that the last session ended, to somebody who did not end it here. */
function WhyLost() {
  const { problems } = useWords();
  const why = useWhyLost();
  const words = why === undefined ? undefined : (problems as Partial<Record<ProblemCode, ProblemWords>>)[why];
  return words === undefined ? null : <Notice title={words.title} text={words.advice} />;
}

function PhoneStep({ form: { byPhone, platform, choosePlatform } }: { form: SignIn }) {
  const { account: words, logins } = useWords();
  return (
    <Box>
      <PhoneProofSteps form={byPhone} why={words.why} submit={words.signIn} />
      {platform === undefined || byPhone.isSent ? null : (
        <Button kind="quiet" onPress={choosePlatform}>
          {words.by(logins.providers[platform])}
        </Button>
      )}
    </Box>
  );
}

function PlatformStep({ form: { platform = 'wechat', byPlatform, choosePhone } }: { form: SignIn }) {
  const { account: words, logins } = useWords();
  const name = logins.providers[platform];
  return (
    <Box>
      <Box className="hc-lead">{words.whyPlatform(name)}</Box>
      <Box className="hc-stack">
        {byPlatform.failure ? <FailureNotice failure={byPlatform.failure} /> : null}
        <Button busy={byPlatform.busy} onPress={() => void byPlatform.run()}>
          {words.by(name)}
        </Button>
        <Button kind="secondary" onPress={choosePhone}>
          {words.byPhone}
        </Button>
      </Box>
    </Box>
  );
}

/** Somebody who used the app before, in a browser or another super-app, has an account already. */
function NewcomerStep({ form: { platform = 'wechat', choosePhone, goOnAsNewcomer } }: { form: SignIn }) {
  const { account, logins } = useWords();
  const words = account.newcomer;
  return (
    <Box>
      <Heading level={2}>{words.title}</Heading>
      <Box className="hc-lead">{words.text(logins.providers[platform])}</Box>
      <Box className="hc-stack">
        <Button onPress={goOnAsNewcomer}>{words.no}</Button>
        <Button kind="secondary" onPress={choosePhone}>
          {words.yes}
        </Button>
      </Box>
    </Box>
  );
}
