import { PageShell } from '../../components/page-shell';
import { ChosenPerson } from '../../features/people/chosen-person';
import { VisitList } from '../../features/visits/visit-list';
import { useWords } from '../../i18n/use-words';

export default function VisitsPage() {
  const words = useWords();
  return (
    <PageShell title={words.visits.title}>
      <ChosenPerson>{(person) => <VisitList person={person} />}</ChosenPerson>
    </PageShell>
  );
}
