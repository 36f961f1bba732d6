import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { PaperCodeView } from '../../features/card/paper-code-view';
import { ChosenPerson } from '../../features/person/chosen-person';

export default function CardPage() {
  const words = useWords();
  return (
    <PageShell title={words.card.title}>
      <ChosenPerson>{(person) => <PaperCodeView key={person.personId} person={person} />}</ChosenPerson>
    </PageShell>
  );
}
