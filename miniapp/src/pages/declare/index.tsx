import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { Declare } from '../../features/facts/declare';
import { ChosenPerson } from '../../features/person/chosen-person';
import { usePageQuery } from '../../platform/lifecycle';

export default function DeclarePage() {
  const words = useWords();
  const { step, wish, corrects } = usePageQuery();
  return (
    <PageShell title={words.declare.title}>
      <ChosenPerson>{(person) => <Declare person={person} step={step} wish={wish} corrects={corrects} />}</ChosenPerson>
    </PageShell>
  );
}
