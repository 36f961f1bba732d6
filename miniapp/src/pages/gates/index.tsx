import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { GateList } from '../../features/gate/gate-list';
import { usePageQuery } from '../../platform/lifecycle';

export default function GatesPage() {
  const words = useWords();
  const { invitation, place } = usePageQuery();
  return (
    <PageShell title={words.gates.title}>
      <SignedIn>
        <GateList invited={invitation} placeId={place} />
      </SignedIn>
    </PageShell>
  );
}
