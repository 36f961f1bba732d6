import { PageShell } from '../../components/page-shell';
import { AccessList } from '../../features/accesses/access-list';
import { ChosenPerson } from '../../features/people/chosen-person';
import { useWords } from '../../i18n/use-words';

export default function AccessesPage() {
  const words = useWords();
  return (
    <PageShell title={words.accesses.title}>
      <ChosenPerson>{(person) => <AccessList person={person} />}</ChosenPerson>
    </PageShell>
  );
}
