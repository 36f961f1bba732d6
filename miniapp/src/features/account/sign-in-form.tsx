import { Button } from '../../components/button';
import { Box, Heading } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { useWhyLost } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { inGroups } from './sign-in.shared';
import { useSignIn } from './use-sign-in';

type SignIn = ReturnType<typeof useSignIn>;

/** Sign-in in two steps: a phone number, then the one-time code that was sent to it. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const words = useWords().account;
  const form = useSignIn(onDone);
  return (
    <Box>
      <Heading level={2}>{words.welcome}</Heading>
      <WhyLost />
      <Box className="hc-lead">{form.isSent ? words.sentTo(inGroups(form.phone)) : words.why}</Box>
      {form.isSent ? <CodeStep form={form} /> : <NumberStep form={form} />}
    </Box>
  );
}

/** Says that the last session ended, to somebody who did not end it here. */
function WhyLost() {
  const { problems } = useWords();
  const why = useWhyLost();
  const words = why === undefined ? undefined : problems[why];
  return words === undefined ? null : <Notice title={words.title} text={words.advice} />;
}

function NumberStep({ form }: { form: SignIn }) {
  const words = useWords().account;
  return (
    <Form onSubmit={form.send}>
      <TextField
        label={words.phone}
        value={form.phone}
        onChange={form.changePhone}
        keyboard="phone"
        autoComplete="tel-national"
        hint={words.phoneHint}
        error={form.phoneIsWrong ? words.phoneInvalid : undefined}
      />
      <Box className="hc-stack">
        {form.failure ? <FailureNotice failure={form.failure} /> : null}
        <Button busy={form.isSending} onPress={form.send}>
          {words.send}
        </Button>
      </Box>
    </Form>
  );
}

function CodeStep({ form }: { form: SignIn }) {
  const words = useWords().account;
  const wait = form.secondsToResend;
  return (
    <Form onSubmit={form.signIn}>
      <TextField
        label={words.otp}
        value={form.otp}
        onChange={form.changeOtp}
        keyboard="number"
        autoComplete="one-time-code"
        code
        hint={words.otpHint}
        error={form.otpIsWrong ? words.otpInvalid : undefined}
      />
      <Box className="hc-stack">
        {form.failure ? <FailureNotice failure={form.failure} /> : null}
        <Button busy={form.isSigningIn} onPress={form.signIn}>
          {words.signIn}
        </Button>
        <Button kind="secondary" disabled={wait > 0} busy={form.isSending} onPress={form.send}>
          {wait > 0 ? words.resendIn(wait) : words.resend}
        </Button>
        <Button kind="quiet" onPress={form.changeNumber}>
          {words.changeNumber}
        </Button>
      </Box>
    </Form>
  );
}
