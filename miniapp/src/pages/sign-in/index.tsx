import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignInForm } from '../../features/account/sign-in-form';
import { usePageQuery } from '../../platform/lifecycle';
import { goOnWith } from '../../platform/navigation';

export default function SignInPage() {
  const words = useWords();
  const { wish } = usePageQuery();
  return (
    <PageShell title={words.account.title}>
      <SignInForm onDone={() => goOnWith(wish)} />
    </PageShell>
  );
}
