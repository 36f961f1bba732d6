import { PageShell } from '../../components/page-shell';
import { Declare } from '../../features/declare/declare';
import { ChosenPerson } from '../../features/people/chosen-person';
import { useWords } from '../../i18n/use-words';

export default function DeclarePage() {
  const words = useWords();
  return (
    <PageShell title={words.declare.title}>
      <ChosenPerson>{(person) => <Declare person={person} />}</ChosenPerson>
    </PageShell>
  );
}
