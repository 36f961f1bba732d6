import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { PhoneProofSteps } from './phone-proof-steps';
import { usePhoneProof } from './use-phone-proof';

/** Adds a phone to the account, so that it can be signed in to by either. */
export function LinkPhoneForm({ onDone }: { onDone: () => void }) {
  const words = useWords().logins.linkPhone;
  const form = usePhoneProof(async (body, idempotencyKey) => {
    await api('linkLogin', { body, idempotencyKey });
    onDone();
  });
  return <PhoneProofSteps form={form} why={words.why} submit={words.submit} />;
}
