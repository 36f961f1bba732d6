import { PageShell } from '../../components/page-shell';
import { ScreenView } from '../../features/screen/screen-view';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';
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
