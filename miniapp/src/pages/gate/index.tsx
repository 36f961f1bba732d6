import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { GateView } from '../../features/gate/gate-view';
import { useWorkingGate } from '../../features/gate/working-gate';
import { usePageQuery } from '../../platform/lifecycle';

export default function GatePage() {
  const words = useWords();
  const { gateId = '' } = usePageQuery();
  useWorkingGate(gateId);
  return (
    <PageShell title={words.gate.title}>
      <SignedIn>
        <GateView gateId={gateId} />
      </SignedIn>
    </PageShell>
  );
}
