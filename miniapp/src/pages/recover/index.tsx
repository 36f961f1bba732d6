import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { RecoverForm } from '../../features/person/recover-form';
import { goHome } from '../../platform/navigation';

export default function RecoverPage() {
  const words = useWords();
  return (
    <PageShell title={words.recover.title}>
      <SignedIn>
        <RecoverForm onDone={goHome} />
      </SignedIn>
    </PageShell>
  );
}
