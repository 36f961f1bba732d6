import { PageShell } from '../../components/page-shell';
import { ApplyForm } from '../../features/apply/apply-form';
import { choosePerson } from '../../features/people/people-store';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';
import { usePageQuery } from '../../platform/lifecycle';
import { goOnWith } from '../../platform/navigation';

export default function ApplyPage() {
  const words = useWords();
  const { wish } = usePageQuery();
  return (
    <PageShell title={words.apply.title}>
      <SignedIn>
        <ApplyForm
          onDone={({ personId }) => {
            choosePerson(personId);
            goOnWith(wish);
          }}
        />
      </SignedIn>
    </PageShell>
  );
}
