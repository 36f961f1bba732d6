import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { DeletionView } from '../../features/deletion/deletion-view';
import { ChosenPerson } from '../../features/person/chosen-person';
import { ownName } from '../../features/person/own-name.shared';
import { usePageQuery } from '../../platform/lifecycle';

export default function DeletionPage() {
  const words = useWords();
  const of = usePageQuery()['of'] === 'account' ? 'account' : 'person';
  return (
    <PageShell title={words.deletion.titles[of]}>
      {of === 'account' ? (
        <SignedIn>
          <DeletionView target={{ of }} />
        </SignedIn>
      ) : (
        <ChosenPerson>
          {(person) => <DeletionView target={{ of, personId: person.personId, name: ownName(person) }} />}
        </ChosenPerson>
      )}
    </PageShell>
  );
}
