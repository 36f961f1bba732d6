import { PageShell } from '../../components/page-shell';
import { GateList } from '../../features/gate/gate-list';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';

export default function GatesPage() {
  const words = useWords();
  return (
    <PageShell title={words.gates.title}>
      <SignedIn>
        <GateList />
      </SignedIn>
    </PageShell>
  );
}
