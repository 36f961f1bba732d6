import { PageShell } from '../../components/page-shell';
import { PaperView } from '../../features/paper/paper-view';
import { ChosenPerson } from '../../features/people/chosen-person';
import { useWords } from '../../i18n/use-words';

export default function PaperPage() {
  const words = useWords();
  return (
    <PageShell title={words.paper.title}>
      <ChosenPerson>{(person) => <PaperView key={person.personId} person={person} />}</ChosenPerson>
    </PageShell>
  );
}
