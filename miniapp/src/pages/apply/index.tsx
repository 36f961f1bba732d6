import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { ConsentFirst } from '../../features/consent/consent-first';
import { ApplyForm } from '../../features/person/apply-form';
import { choosePerson } from '../../features/person/people-store';
import { usePageQuery } from '../../platform/lifecycle';
import { goBack, goOnWith } from '../../platform/navigation';

export default function ApplyPage() {
  const words = useWords();
  const { wish, handover } = usePageQuery();
  return (
    <PageShell title={words.apply.title}>
      <SignedIn>
        <ConsentFirst onRefused={goBack}>
          <ApplyForm
            handover={handover}
            onDone={({ personId }) => {
              choosePerson(personId);
              goOnWith(wish);
            }}
          />
        </ConsentFirst>
      </SignedIn>
    </PageShell>
  );
}
