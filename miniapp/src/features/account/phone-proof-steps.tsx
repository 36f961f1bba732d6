import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Form } from '../../components/form';
import { PhoneField } from '../../components/phone-field/phone-field';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import { inGroups } from './sign-in.shared';
import type { PhoneProofForm } from './use-phone-proof';

interface PhoneProofProps {
  form: PhoneProofForm;
  /** What the proof is for, before a number is typed. */
  why: string;
  /** The button that does it. */
  submit: string;
}

/** The two steps of proving a phone: a number of any country, then the one-time code that was sent to it. */
export function PhoneProofSteps({ form, why, submit }: PhoneProofProps) {
  const words = useWords().account;
  return (
    <Box>
      <Box className="hc-lead">
        {form.isSent ? (form.wasCalled ? words.calling : words.sentTo)(inGroups(form.phone)) : why}
      </Box>
      {form.isSent ? <CodeStep form={form} submit={submit} /> : <NumberStep form={form} />}
    </Box>
  );
}

function NumberStep({ form }: Pick<PhoneProofProps, 'form'>) {
  const { account: words, common } = useWords();
  return (
    <Form onSubmit={form.send}>
      <PhoneField
        label={words.phone}
        value={form.typed}
        onChange={form.changePhone}
        error={form.phoneIsWrong ? common.phone.invalid : undefined}
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

function CodeStep({ form, submit }: Pick<PhoneProofProps, 'form' | 'submit'>) {
  const words = useWords().account;
  const wait = form.secondsToResend;
  return (
    <Form onSubmit={form.prove}>
      <TextField
        label={words.otp}
        value={form.otp}
        onChange={form.changeOtp}
        keyboard="number"
        autoComplete="one-time-code"
        code
        hint={form.wasCalled ? words.calledHint : words.otpHint}
        error={form.otpIsWrong ? words.otpInvalid : undefined}
      />
      <Box className="hc-stack">
        {form.failure ? <FailureNotice failure={form.failure} /> : null}
        <Button busy={form.isProving} onPress={form.prove}>
          {submit}
        </Button>
        <Button kind="secondary" disabled={wait > 0} busy={form.isSending} onPress={form.send}>
          {wait > 0 ? words.resendIn(wait) : words.resend}
        </Button>
        {form.canCall && wait === 0 ? (
          <Button kind="secondary" busy={form.isCalling} onPress={form.call}>
            {words.call}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={form.changeNumber}>
          {words.changeNumber}
        </Button>
      </Box>
    </Form>
  );
}
