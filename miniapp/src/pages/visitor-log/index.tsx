import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { VisitorLogView } from '../../features/place/visitor-log/visitor-log-view';
import { usePageQuery } from '../../platform/lifecycle';

export default function VisitorLogPage() {
  const words = useWords();
  const { placeId = '', hour } = usePageQuery();
  return (
    <PageShell title={words.visitorLog.title}>
      <SignedIn>
        <VisitorLogView placeId={placeId} hour={hour} />
      </SignedIn>
    </PageShell>
  );
}
