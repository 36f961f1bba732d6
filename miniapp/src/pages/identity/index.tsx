import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { ChosenPerson } from '../../features/person/chosen-person';
import { IdentityView } from '../../features/proof/identity-view';

export default function IdentityPage() {
  const words = useWords();
  return (
    <PageShell title={words.identity.title}>
      <ChosenPerson>
        {(person, reload) => <IdentityView key={person.personId} person={person} onProved={reload} />}
      </ChosenPerson>
    </PageShell>
  );
}
