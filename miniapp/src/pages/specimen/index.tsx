import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SpecimenView } from '../../features/gate/specimen-view';

export default function SpecimenPage() {
  const words = useWords();
  return (
    <PageShell title={words.gate.specimen.title}>
      <SpecimenView />
    </PageShell>
  );
}
