import { PageShell } from '../../components/page-shell';
import { SpecimenView } from '../../features/gate/specimen-view';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';

export default function SpecimenPage() {
  const words = useWords();
  return (
    <PageShell title={words.gate.specimen.title}>
      <SignedIn>
        <SpecimenView />
      </SignedIn>
    </PageShell>
  );
}
