import { PageShell } from '../../components/page-shell';
import { GateView } from '../../features/gate/gate-view';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';
import { usePageQuery } from '../../platform/lifecycle';

export default function GatePage() {
  const words = useWords();
  const { gateId = '' } = usePageQuery();
  return (
    <PageShell title={words.gate.title}>
      <SignedIn>
        <GateView gateId={gateId} />
      </SignedIn>
    </PageShell>
  );
}
