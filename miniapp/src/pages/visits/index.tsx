import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { ChosenPerson } from '../../features/person/chosen-person';
import { VisitList } from '../../features/visit/history/visit-list';

export default function VisitsPage() {
  const words = useWords();
  return (
    <PageShell title={words.visits.title}>
      <ChosenPerson>{(person) => <VisitList person={person} />}</ChosenPerson>
    </PageShell>
  );
}
