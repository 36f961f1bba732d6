import { PageShell } from '../../components/page-shell';
import { SignInForm } from '../../features/session/sign-in-form';
import { useWords } from '../../i18n/use-words';
import { usePageQuery } from '../../platform/lifecycle';
import { pageAddress, startAt } from '../../platform/navigation';

export default function SignInPage() {
  const words = useWords();
  const { wish } = usePageQuery();
  // Only a page of this app is gone to: the parameter may come from a link that somebody made.
  const target = wish?.startsWith('/pages/') ? wish : pageAddress('index');
  return (
    <PageShell title={words.session.title}>
      <SignInForm onDone={() => startAt(target)} />
    </PageShell>
  );
}
