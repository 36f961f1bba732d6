import { Button } from '../../components/button';
import { Box, Heading } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import { useSignIn } from './use-sign-in';

/** Sign-in by phone number and one-time code. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const words = useWords().account;
  const form = useSignIn(onDone);
  const sendLabel = form.isSent ? words.resend : words.send;
  return (
    <Box>
      <Heading level={2}>{words.welcome}</Heading>
      <Box className="hc-lead">{words.why}</Box>
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
        <Button
          kind={form.isSent ? 'secondary' : 'primary'}
          disabled={form.secondsToResend > 0}
          busy={form.isSending}
          onPress={form.send}
        >
          {form.secondsToResend > 0 ? words.resendIn(form.secondsToResend) : sendLabel}
        </Button>
      </Box>
      {form.isSent ? <OtpPart form={form} /> : null}
      {form.failure ? <FailureNotice failure={form.failure} /> : null}
    </Box>
  );
}

function OtpPart({ form }: { form: ReturnType<typeof useSignIn> }) {
  const words = useWords().account;
  return (
    <Box>
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
        <Button busy={form.isSigningIn} onPress={form.signIn}>
          {words.signIn}
        </Button>
      </Box>
    </Box>
  );
}
