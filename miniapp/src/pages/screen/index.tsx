import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { ScreenView } from '../../features/screen/screen-view';
import { usePageQuery } from '../../platform/lifecycle';

export default function ScreenPage() {
  const words = useWords();
  const { placeId = '', entranceId = '' } = usePageQuery();
  return (
    <PageShell title={words.screen.title}>
      <SignedIn>
        <ScreenView placeId={placeId} entranceId={entranceId} />
      </SignedIn>
    </PageShell>
  );
}
