import { PageShell } from '../../components/page-shell';
import { SignInForm } from '../../features/session/sign-in-form';
import { useWords } from '../../i18n/use-words';
import { usePageQuery } from '../../platform/lifecycle';
import { goOnWith } from '../../platform/navigation';

export default function SignInPage() {
  const words = useWords();
  const { wish } = usePageQuery();
  return (
    <PageShell title={words.session.title}>
      <SignInForm onDone={() => goOnWith(wish)} />
    </PageShell>
  );
}
