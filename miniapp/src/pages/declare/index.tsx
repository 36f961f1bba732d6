import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { Declare } from '../../features/facts/declare';
import { ChosenPerson } from '../../features/person/chosen-person';

export default function DeclarePage() {
  const words = useWords();
  return (
    <PageShell title={words.declare.title}>
      <ChosenPerson>{(person) => <Declare person={person} />}</ChosenPerson>
    </PageShell>
  );
}
