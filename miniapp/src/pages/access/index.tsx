import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { AccessList } from '../../features/access/access-list';
import { ChosenPerson } from '../../features/person/chosen-person';

export default function AccessPage() {
  const words = useWords();
  return (
    <PageShell title={words.access.title}>
      <ChosenPerson>{(person) => <AccessList person={person} />}</ChosenPerson>
    </PageShell>
  );
}
