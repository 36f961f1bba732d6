import { PageShell } from '../../components/page-shell';
import { RegisterView } from '../../features/register/register-view';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';
import { usePageQuery } from '../../platform/lifecycle';

export default function RegisterPage() {
  const words = useWords();
  const { placeId = '' } = usePageQuery();
  return (
    <PageShell title={words.register.title}>
      <SignedIn>
        <RegisterView placeId={placeId} />
      </SignedIn>
    </PageShell>
  );
}
