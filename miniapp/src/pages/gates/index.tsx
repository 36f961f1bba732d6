import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { GateList } from '../../features/gate/gate-list';

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
