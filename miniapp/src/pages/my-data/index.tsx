import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { MyDataView } from '../../features/my-data/my-data-view';
import { ChosenPerson } from '../../features/person/chosen-person';

export default function MyDataPage() {
  const words = useWords();
  return (
    <PageShell title={words.myData.title}>
      <ChosenPerson>{(person) => <MyDataView person={person} />}</ChosenPerson>
    </PageShell>
  );
}
