import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { LinkPhoneForm } from '../../features/account/link-phone-form';
import { SignedIn } from '../../features/account/signed-in';
import { goBackTo } from '../../platform/navigation';

export default function LinkPhonePage() {
  const words = useWords();
  return (
    <PageShell title={words.logins.linkPhone.title}>
      <SignedIn>
        <LinkPhoneForm onDone={() => goBackTo('settings')} />
      </SignedIn>
    </PageShell>
  );
}
